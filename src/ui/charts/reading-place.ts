import { createContext } from 'react';

/** Where a chart's values are read, beside its drawing; null on paper. */
export const ReadingPlace = createContext<HTMLElement | null>(null);
