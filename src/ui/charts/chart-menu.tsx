import { ActionIcon, Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import clsx from 'clsx';
import { useState, type ReactElement } from 'react';
import { toCsv, toTsv } from '../../domain/csv';
import { drawPng } from '../../state/evaluate/bundle/draw-png';
import { saveBlob } from '../../state/shared/save-blob';
import shared from '../common/shared.module.css';
import { useMenu } from '../common/use-menu';
import { chartFileName } from './chart-file-name';
import styles from './chart-menu.module.css';

/** The figures of a chart in full, the names of the columns first; null where there is none. */
export type ChartRows = readonly (readonly (string | number | null)[])[];

interface ChartMenuProps {
  title: string;
  rows: () => ChartRows;
  /** Of the drawing within the chart, in pixels; null: its own. */
  height: number | null;
  /** As it is drawn for a file. */
  chart: ReactElement;
}

/** What can be taken along of a chart: its picture and its figures. */
export function ChartMenu({ title, rows, height, chart }: ChartMenuProps) {
  const { frame, button, menu, toggle } = useMenu();
  const [said, setSaid] = useState('');
  const save = (content: BlobPart, type: string, ending: string) => {
    saveBlob(new Blob([content], { type }), chartFileName(title, ending));
  };
  /** Does it, or says what to do instead. */
  const take = async (act: () => Promise<string> | string, otherwise: string) => {
    setSaid('');
    try {
      setSaid(await act());
    } catch {
      setSaid(otherwise);
    }
  };
  /** Recharts comes with the pages that have charts; this frame of theirs is shared by more. */
  const draw = async () => (await import('./draw-picture')).drawPicture(title, height, chart);
  const items = [
    {
      name: 'Save as SVG',
      otherwise: 'It could not be drawn: reload the page.',
      act: async () => {
        save(await draw(), 'image/svg+xml', 'svg');
        return '';
      },
    },
    {
      name: 'Save as PNG',
      otherwise: 'The browser has no room for it: save it as SVG.',
      act: async () => {
        const png = await drawPng(await draw());
        if (png === null) return 'This browser gives noise for pictures: save it as SVG.';
        save(png, 'image/png', 'png');
        return '';
      },
    },
    {
      name: 'Save as CSV',
      otherwise: '',
      act: () => {
        save(toCsv(rows()), 'text/csv', 'csv');
        return '';
      },
    },
    {
      name: 'Copy as table',
      otherwise: 'The browser does not allow it: save it as CSV.',
      act: async () => {
        await navigator.clipboard.writeText(toTsv(rows()));
        return 'Copied: paste it into a spreadsheet.';
      },
    },
  ];
  return (
    <div ref={frame} className={styles.frame}>
      <ActionIcon
        {...button}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Save or copy the chart: ${title}`}
        onClick={() => {
          setSaid('');
          toggle();
        }}
      >
        <IconDownload size={18} />
      </ActionIcon>
      <div {...menu} className={clsx(shared.menu, styles.menu)}>
        {items.map(({ name, act, otherwise }) => (
          <Button
            key={name}
            variant="subtle"
            justify="start"
            onClick={() => void take(act, otherwise)}
          >
            {name}
          </Button>
        ))}
        <p role="status" className={shared.hint}>
          {said}
        </p>
      </div>
    </div>
  );
}
