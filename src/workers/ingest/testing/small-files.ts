import { HEADER, type Files } from './build-archive';

/** Three rows, one a class; the image of each is where `IMAGES` has it. */
export const TABLE = [
  HEADER,
  '0,a.jpeg,Normal,TRAIN,,',
  '1,b.png,Pnemonia,TEST,,bacteria',
  '2,c.jpg,Pnemonia,TRAIN,COVID-19,Virus',
  '',
].join('\n');

export const IMAGES: Files = {
  'images/train/a.jpeg': 'first image',
  'images/test/b.png': 'second image',
  'images/train/c.jpg': 'third image',
};
