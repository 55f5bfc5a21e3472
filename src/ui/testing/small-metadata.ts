export const METADATA_PATH = 'Chest_xray_Corona_Metadata.csv';
const METADATA_HEADER = 'X_ray_image_name,Label,Dataset_type,Label_2_Virus_category';

const ROWS = [
  'covid-1.jpeg,Pnemonia,TRAIN,COVID-19',
  'normal-1.jpeg,Normal,TRAIN,',
  'pneumonia-1.jpeg,Pnemonia,TRAIN,',
  'covid-2.jpeg,Pnemonia,TEST,COVID-19',
  'normal-2.jpeg,Normal,TEST,',
  'pneumonia-2.jpeg,Pnemonia,TEST,',
];

/** The metadata of the small archive, with rows added at its end: the first of them is line 8. */
export function smallMetadata(...moreRows: string[]): string {
  return [METADATA_HEADER, ...ROWS, ...moreRows].join('\n');
}
