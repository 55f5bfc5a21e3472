import { createContext } from 'react';

/** Whether a chart is drawn for a file: then without what is pointed at or clicked, and without Mantine. */
export const OnPaper = createContext(false);
