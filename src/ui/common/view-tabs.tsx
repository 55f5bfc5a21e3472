import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { VIEW_TITLES, type Step, type ViewOf } from '../steps';
import styles from './view-tabs.module.css';

interface ViewTabsProps<View extends ViewOf<Step>> {
  /** Names the tabs. */
  label: string;
  views: readonly View[];
  /** The one that is open. */
  view: View;
  onShow: (view: View) => void;
  /** What goes for all of them, beside the tabs. */
  beside?: ReactNode;
  /** The open one. */
  children: ReactNode;
}

/** Tabs, one a view; only the open one is drawn. */
export function ViewTabs<View extends ViewOf<Step>>(props: ViewTabsProps<View>) {
  const { label, views, view, onShow, beside, children } = props;
  return (
    <Tabs
      value={view}
      onChange={(value) => {
        const shown = views.find((one) => one === value);
        if (shown !== undefined) onShow(shown);
      }}
      keepMounted={false}
      classNames={{ list: styles.tabs, panel: styles.view }}
    >
      <div className={styles.row}>
        <Tabs.List aria-label={label}>
          {views.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {VIEW_TITLES[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {beside !== undefined && <div className={styles.beside}>{beside}</div>}
      </div>
      <Tabs.Panel key={view} value={view}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
