import type { AuditReport, Shortcuts } from '../../../domain/audit/audit-report';
import {
  isFault,
  proposeExclusions,
  type Finding,
  type FindingKind,
} from '../../../domain/audit/findings';
import { SEVERITIES, severityOf, type Severity } from '../../../domain/audit/severity';
import type { Dataset } from '../../../domain/dataset/dataset';
import { formatPercent } from '../../../domain/format-figures';
import { formatCount } from '../../format';
import { AUDIT_ITEMS } from '../texts/audit';
import { FINDING_TEXTS } from '../texts/findings';
import { leadingShortcut, severityOfShortcuts } from './rank-shortcuts';
import { unmadeChecks } from './unmade-checks';

/** One line of the audit, and its place in the address. */
export interface AuditItem {
  id: AuditItemId;
  name: string;
  /** How many images, or checks; of shortcuts a balanced accuracy. */
  figure: string;
  /** Whether all that can be left out because of it is left out. */
  isLeftOut: boolean;
}

export type AuditItemId = FindingKind | 'shortcuts' | 'nothing-found' | 'not-checked';

export interface AuditItemGroup {
  severity: Severity | 'rest';
  /** Never none. */
  items: AuditItem[];
}

/** What the audit found, worst first; what found nothing and what was not checked comes last. */
export function groupAuditItems(
  dataset: Dataset,
  report: AuditReport,
  findings: readonly Finding[],
  excluded: ReadonlySet<number>,
): AuditItemGroup[] {
  const groups = [...SEVERITIES, 'rest' as const].map((severity): AuditItemGroup => {
    const found = findings
      .filter(
        (finding) => isListed(finding) && (severityOf(dataset, finding) ?? 'rest') === severity,
      )
      .map((finding) => itemOf(dataset, finding, excluded));
    const { shortcuts } = report;
    const isOfShortcuts =
      shortcuts !== null && (severityOfShortcuts(shortcuts) ?? 'rest') === severity;
    return {
      severity,
      items: [
        ...(isOfShortcuts ? [itemOfShortcuts(shortcuts)] : []),
        ...found,
        ...(severity === 'rest' ? [...itemOfNothing(findings), ...itemOfUnmade(report)] : []),
      ],
    };
  });
  return groups.filter(({ items }) => items.length > 0);
}

/** The checks without a finding that have no item of their own. */
export function quietFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => isFault(finding.kind) && !isListed(finding));
}

/** What a random split would leak is worth knowing whatever the official one does. */
function isListed({ kind, images }: Finding): boolean {
  return images.length > 0 || kind === 'patients-across-splits';
}

function itemOf(dataset: Dataset, finding: Finding, excluded: ReadonlySet<number>): AuditItem {
  const { kind, images } = finding;
  const picked = proposeExclusions(dataset, finding).flatMap((proposal) => proposal.images);
  return {
    id: kind,
    name: kind === 'patients-across-splits' ? AUDIT_ITEMS.patients : FINDING_TEXTS[kind].name,
    figure: formatCount(images.length),
    isLeftOut: picked.length > 0 && picked.every((image) => excluded.has(image)),
  };
}

/** With the balanced accuracy of the one that counts most. */
function itemOfShortcuts(shortcuts: Shortcuts): AuditItem {
  const leading = leadingShortcut(shortcuts);
  const figure = leading === null ? '0' : formatPercent(leading.crossValidated.value);
  return { id: 'shortcuts', name: AUDIT_ITEMS.shortcuts, figure, isLeftOut: false };
}

function itemOfNothing(findings: readonly Finding[]): AuditItem[] {
  const { length } = quietFindings(findings);
  if (length === 0) return [];
  return [
    {
      id: 'nothing-found',
      name: AUDIT_ITEMS.nothingFound,
      figure: formatCount(length),
      isLeftOut: false,
    },
  ];
}

function itemOfUnmade(report: AuditReport): AuditItem[] {
  const { length } = unmadeChecks(report);
  if (length === 0) return [];
  return [
    {
      id: 'not-checked',
      name: AUDIT_ITEMS.notChecked,
      figure: formatCount(length),
      isLeftOut: false,
    },
  ];
}
