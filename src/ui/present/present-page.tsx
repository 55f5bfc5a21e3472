import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { linkToStep, linkToView, usePresentScreen } from '../address';
import styles from './present.module.css';
import { ScreenFigure } from './screen-figure';
import { linkToScreen, PRESENT_SCREENS, type PresentScreen } from './screens';
import { PRESENT, SCREENS } from './texts';

/** Where the figure of a screen is seen closely. */
const CLOSER: Record<PresentScreen, string> = {
  imbalance: linkToView('explore', 'figures'),
  swing: linkToStep('evaluate'),
  seeds: linkToView('compare', 'experiments'),
  leak: linkToView('compare', 'experiments'),
  shortcut: linkToView('compare', 'experiments'),
  confidence: linkToView('evaluate', 'confidence'),
};

/** One figure a screen, large, for a projector: arrow keys turn, Escape leaves to the page of the figure. */
export function PresentPage() {
  const screen = usePresentScreen() ?? 'imbalance';
  const { heading, sentence } = SCREENS[screen];
  useKeys(screen);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [screen]);
  return (
    <div className={styles.present}>
      <div className={styles.top}>
        <div>
          <h1 ref={title} tabIndex={-1} className={styles.heading}>
            {heading}
          </h1>
          <p className={styles.sentence}>{sentence}</p>
        </div>
        <Button
          component="a"
          className={styles.leave}
          variant="subtle"
          size="compact-sm"
          href={CLOSER[screen]}
          leftSection={<IconX size={16} />}
        >
          {PRESENT.leave}
        </Button>
      </div>
      <div className={styles.figure} data-projector>
        <ScreenFigure key={screen} screen={screen} />
      </div>
      <Turning screen={screen} />
    </div>
  );
}

function Turning({ screen }: { screen: PresentScreen }) {
  const [before, after] = [neighbour(screen, -1), neighbour(screen, 1)];
  return (
    <nav className={styles.turning} aria-label={PRESENT.screens}>
      <TurnLink to={before} label={PRESENT.previous} icon={<IconArrowLeft size={16} />} />
      <ol className={styles.screens}>
        {PRESENT_SCREENS.map((one) => (
          <li key={one}>
            <a href={linkToScreen(one)} aria-current={one === screen ? 'page' : undefined}>
              {SCREENS[one].title}
            </a>
          </li>
        ))}
      </ol>
      <TurnLink to={after} label={PRESENT.next} icon={<IconArrowRight size={16} />} />
    </nav>
  );
}

/** Its place is kept at the ends, so that the others do not move under the pointer. */
function TurnLink(props: { to: PresentScreen | undefined; label: string; icon: React.ReactNode }) {
  const { to, label, icon } = props;
  return (
    <Button
      component="a"
      variant="default"
      size="compact-md"
      leftSection={icon}
      className={to === undefined ? styles.noTurn : undefined}
      href={to && linkToScreen(to)}
    >
      {label}
    </Button>
  );
}

/** @returns undefined beyond the ends */
function neighbour(screen: PresentScreen, by: 1 | -1): PresentScreen | undefined {
  return PRESENT_SCREENS[PRESENT_SCREENS.indexOf(screen) + by];
}

/** Presenters' remote controls send Page Up and Page Down. */
function targetOf(key: string, screen: PresentScreen): string | undefined {
  const linkTo = (one: PresentScreen | undefined) => one && linkToScreen(one);
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return linkTo(neighbour(screen, 1));
    case 'ArrowLeft':
    case 'PageUp':
      return linkTo(neighbour(screen, -1));
    case 'Home':
      return linkTo(PRESENT_SCREENS[0]);
    case 'End':
      return linkTo(PRESENT_SCREENS.at(-1));
    case 'Escape':
      return CLOSER[screen];
    default:
      return undefined;
  }
}

/** What has keys of its own. */
const OWN_KEYS = 'input, select, textarea, [role="tab"], [role="slider"], [role="application"]';

function useKeys(screen: PresentScreen): void {
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      if (key !== 'Escape' && target instanceof Element && target.closest(OWN_KEYS)) return;
      const link = targetOf(key, screen);
      if (link === undefined) return;
      event.preventDefault();
      location.hash = link;
    };
    window.addEventListener('keydown', turn);
    return () => {
      window.removeEventListener('keydown', turn);
    };
  }, [screen]);
}
