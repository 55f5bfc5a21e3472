import { textKey } from './text-key';

/** What a column may be read for. */
export const COLUMN_ROLES = ['name', 'label', 'split', 'patient'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Kaggle's column that says which pneumonia is COVID-19. */
const VIRUS_TITLE = textKey('Label_2_Virus_category');

/** Titles in use, the more telling ones first, by `textKey`. */
const TITLES: Record<ColumnRole, readonly string[]> = {
  name: [
    ...['xrayimagename', 'imagename', 'imagefilename', 'filename', 'imagefile', 'imageindex'],
    ...['imagepath', 'filepath', 'imageid', 'image', 'file', 'path', 'img', 'dicomid'],
    ...['sopinstanceuid', 'name', 'names', 'id', 'patientid'],
  ],
  label: [
    ...['label', 'class', 'classname', 'diagnosis', 'finding', 'findings', 'findinglabels'],
    ...['target', 'category', 'disease', 'pathology', 'labels', 'classes', 'group', 'status'],
  ],
  split: ['datasettype', 'split', 'set', 'subset', 'partition', 'dataset', 'usage', 'fold'],
  patient: ['patientid', 'patient', 'subjectid', 'subject', 'personid', 'person', 'caseid', 'case'],
};

/** How telling a title is for a role: 1 for the most, less for others, 0 for none. */
export function titleWeight(title: string, role: ColumnRole): number {
  const position = TITLES[role].indexOf(textKey(title));
  return position === -1 ? 0 : 1 - position / (TITLES[role].length + 1);
}

export function isVirusTitle(title: string): boolean {
  return textKey(title) === VIRUS_TITLE;
}

/** Whether a title is one that people give to a column of this kind of table. */
export function isKnownTitle(title: string): boolean {
  return isVirusTitle(title) || COLUMN_ROLES.some((role) => titleWeight(title, role) > 0);
}
