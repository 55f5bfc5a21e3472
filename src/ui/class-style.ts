import type { ClassName } from '../domain/dataset/classes';

/** How a class looks everywhere: never by colour alone, so each has a mark as well. */
export interface ClassStyle {
  /** Okabe-Ito palette (Okabe & Ito 2008, "Color Universal Design"). */
  colour: string;
  mark: string;
}

export const CLASS_STYLES: Record<ClassName, ClassStyle> = {
  'COVID-19': { colour: '#D55E00', mark: '●' },
  Normal: { colour: '#009E73', mark: '■' },
  Pnemonia: { colour: '#0072B2', mark: '▲' },
};
