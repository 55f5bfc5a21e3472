import { Anchor, Title } from '@mantine/core';
import type { Giveaways } from '../../../domain/audit/audit-report';
import { GiveawayChart } from '../../charts/giveaway-chart';
import { describeGiveaways } from './finding-sentences';
import { GiveawayTable } from './giveaway-table';
import { GIVEAWAY_TEXTS, REACH_NAMES } from './giveaway-texts';

const SOURCES = [
  { name: 'DeGrave et al. 2021', href: 'https://doi.org/10.1038/s42256-021-00338-7' },
  { name: 'Maguolo & Nanni 2020', href: 'https://arxiv.org/abs/2004.12823' },
] as const;

/** How well the class can be told from things that are not the lungs. */
export function GiveawaysSection({ giveaways }: { giveaways: Giveaways }) {
  const features = [...giveaways.features].sort(
    (a, b) => b.crossValidated.value - a.crossValidated.value,
  );
  const bars = features.map(({ feature, crossValidated }) => {
    const { name, reach } = GIVEAWAY_TEXTS[feature];
    return { name, reach, ...crossValidated };
  });
  return (
    <section className="card" aria-label="Giveaways">
      <Title order={2}>{describeGiveaways(giveaways)}</Title>
      <p className="hint audit-text">
        Each bar is a small model that is given one fact instead of the picture. What it scores
        above chance a network may score by the same shortcut, and lose in another hospital:{' '}
        {SOURCES.map(({ name, href }, index) => (
          <span key={href}>
            {index > 0 && ' and '}
            <Anchor inherit underline="always" href={href} target="_blank" rel="noreferrer">
              {name}
            </Anchor>
          </span>
        ))}{' '}
        found this in networks for COVID-19.
      </p>
      <GiveawayChart
        title="Balanced accuracy in TRAIN, cross-validated, with 95 % interval"
        bars={bars}
        baseline={giveaways.baseline}
        legend={{ title: 'Reaches the network:', names: REACH_NAMES }}
      />
      <p className="hint audit-text">
        Width, height, file size, colour and profile never reach the network: every image becomes
        100 x 100 grey values, with the profile ignored. The square squeezes by the aspect ratio, so
        shapes still tell it a little. Brightness and border do reach the network.
      </p>
      <GiveawayTable features={features} folds={giveaways.folds} />
    </section>
  );
}
