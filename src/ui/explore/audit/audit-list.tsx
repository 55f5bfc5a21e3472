import { Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { linkToView, useDetail } from '../../address';
import { AUDIT_ITEMS, SEVERITY_TITLES } from '../texts/audit';
import type { AuditItem, AuditItemGroup, AuditItemId } from './audit-items';
import styles from './audit-list.module.css';

interface AuditListProps {
  /** At least one. */
  groups: readonly AuditItemGroup[];
  /** What is behind an item. */
  children: (id: AuditItemId) => ReactNode;
}

/** The items by severity; the open one beside them, on a narrow page below its item. The address names it. */
export function AuditList({ groups, children }: AuditListProps) {
  const isWide = useMediaQuery('(min-width: 901px)', undefined, { getInitialValueInEffect: false });
  const named = useDetail('explore', 'audit');
  const items = groups.flatMap((group) => group.items);
  // Beside the list there is always room for one.
  const fallback = isWide ? items[0] : undefined;
  const open = items.find(({ id }) => id === named) ?? fallback;
  const keepInPlace = useItemInPlace(open?.id);
  return (
    <div className={styles.findings}>
      {groups.map(({ severity, items: ofGroup }) => (
        <Group key={severity} title={SEVERITY_TITLES[severity]}>
          {ofGroup.map((item) => (
            <Item
              key={item.id}
              item={item}
              isOpen={item === open}
              canClose={!isWide}
              onFollow={keepInPlace}
            >
              {children(item.id)}
            </Item>
          ))}
        </Group>
      ))}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <div className={styles.group}>
      <Title order={2} id={titleId} className={styles.groupTitle}>
        {title}
      </Title>
      <ul aria-labelledby={titleId}>{children}</ul>
    </div>
  );
}

function Item(props: {
  item: AuditItem;
  isOpen: boolean;
  canClose: boolean;
  onFollow: (link: HTMLElement) => void;
  children: ReactNode;
}) {
  const { item, isOpen, canClose, onFollow, children } = props;
  const { id, name, figure, isLeftOut } = item;
  return (
    <li>
      <a
        className={styles.item}
        href={linkToView('explore', 'audit', isOpen && canClose ? undefined : id)}
        aria-expanded={isOpen}
        onClick={({ currentTarget }) => {
          onFollow(currentTarget);
        }}
      >
        <span className={styles.figure}>{figure}</span> <span>{name}</span>{' '}
        {isLeftOut && (
          <span className={styles.leftOut}>
            <IconCheck size={16} aria-hidden />
            {AUDIT_ITEMS.leftOut}
          </span>
        )}
      </a>
      {isOpen && <div className={styles.detail}>{children}</div>}
    </li>
  );
}

/**
 * Keeps an item where it is on the screen while what was open above it closes.
 *
 * @returns to be called with the item's link when it is followed
 */
function useItemInPlace(openId: string | undefined): (link: HTMLElement) => void {
  const followed = useRef<{ link: HTMLElement; top: number } | null>(null);
  useLayoutEffect(() => {
    if (followed.current === null) return;
    const { link, top } = followed.current;
    followed.current = null;
    window.scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
  }, [openId]);
  return (link) => {
    followed.current = { link, top: link.getBoundingClientRect().top };
  };
}
