import { ActionIcon, Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { toCsv, toTsv } from '../../domain/csv';
import { drawPng } from '../../state/evaluate/bundle/draw-png';
import { saveBlob } from '../../state/shared/save-blob';
import shared from '../common/shared.module.css';
import { useClosing } from '../common/use-closing';
import { chartFileName } from './chart-file-name';
import styles from './chart-menu.module.css';

/** The figures of a chart in full, the names of the columns first; null where there is none. */
export type ChartRows = readonly (readonly (string | number | null)[])[];

interface ChartMenuProps {
  title: string;
  rows: () => ChartRows;
  /** The chart as an SVG file. */
  draw: () => string;
}

/** What can be taken along of a chart: its picture and its figures. */
export function ChartMenu({ title, rows, draw }: ChartMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useClosing(frame, isOpen, (isByKey) => {
    setOpen(false);
    if (isByKey) button.current?.focus();
  });
  const save = (content: BlobPart, type: string, ending: string) => {
    setSaid('');
    saveBlob(new Blob([content], { type }), chartFileName(title, ending));
  };
  const savePng = async () => {
    try {
      save(await drawPng(draw()), 'image/png', 'png');
    } catch {
      setSaid('The browser has no room for it: save it as SVG.');
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toTsv(rows()));
      setSaid('Copied: paste it into a spreadsheet.');
    } catch {
      setSaid('The browser does not allow it: save it as CSV.');
    }
  };
  const items = [
    {
      name: 'Save as SVG',
      take: () => {
        save(draw(), 'image/svg+xml', 'svg');
      },
    },
    { name: 'Save as PNG', take: () => void savePng() },
    {
      name: 'Save as CSV',
      take: () => {
        save(toCsv(rows()), 'text/csv', 'csv');
      },
    },
    { name: 'Copy as table', take: () => void copy() },
  ];
  return (
    <div ref={frame} className={styles.frame}>
      <ActionIcon
        ref={button}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Save or copy the chart: ${title}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setSaid('');
          setOpen(!isOpen);
        }}
      >
        <IconDownload size={18} />
      </ActionIcon>
      <div id={id} className={styles.menu} hidden={!isOpen}>
        {items.map(({ name, take }) => (
          <Button key={name} variant="subtle" justify="start" onClick={take}>
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
