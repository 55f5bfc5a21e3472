import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../../domain/dataset/classes';
import { balanceTitle, repeatsNote, repeatsSentence } from './balance';

function countsOf(covid: number, normal: number, pneumonia: number) {
  return { 'COVID-19': covid, Normal: normal, Pnemonia: pneumonia };
}

describe('balanceTitle', () => {
  it.each([
    [countsOf(44, 1342, 3886), 'TRAIN: Pneumonia outnumbers COVID-19 88 to 1'],
    [countsOf(15, 75, 136), 'TRAIN: Pneumonia outnumbers COVID-19 9.1 to 1'],
    [countsOf(9, 9, 9), 'TRAIN: the classes are equally large'],
    [countsOf(100, 101, 104), 'TRAIN: the classes are nearly equally large'],
    [countsOf(100, 101, 105), 'TRAIN: Pneumonia outnumbers COVID-19 1.1 to 1'],
    [countsOf(0, 5, 7), 'TRAIN: no images of COVID-19'],
    [countsOf(0, 5, 0), 'TRAIN: no images of COVID-19 and Pneumonia'],
    [countsOf(0, 0, 0), 'TRAIN: no images'],
  ])('of %j', (counts, title) => {
    expect(balanceTitle(ARTICLE_CLASSES, counts, 'train')).toBe(title);
  });
});

describe('repeatsNote', () => {
  it.each([
    [3886, 3886, 'each shown once'],
    [100, 150, 'each shown once or twice'],
    [100, 200, 'each shown twice'],
    [1342, 3886, 'each shown about 3 times'],
    [44, 3886, 'each shown about 88 times'],
    [10, 50, 'each shown 5 times'],
    [0, 0, 'none to show'],
  ])('of %d images for %d', (images, shown, note) => {
    expect(repeatsNote(images, shown)).toBe(note);
  });
});

describe('repeatsSentence', () => {
  it('names the class that is repeated most', () => {
    const sentence = repeatsSentence(
      ARTICLE_CLASSES,
      countsOf(44, 1342, 3886),
      countsOf(3886, 3886, 3886),
    );
    expect(sentence).toContain('each COVID-19 image about 88 times');
  });

  it('passes over a class without images', () => {
    const sentence = repeatsSentence(ARTICLE_CLASSES, countsOf(0, 10, 15), countsOf(0, 15, 15));
    expect(sentence).toContain('each Normal image up to twice');
  });

  it('is silent where nothing is repeated', () => {
    expect(repeatsSentence(ARTICLE_CLASSES, countsOf(5, 5, 5), countsOf(5, 5, 5))).toBeNull();
    expect(repeatsSentence(ARTICLE_CLASSES, countsOf(0, 0, 0), countsOf(0, 0, 0))).toBeNull();
  });
});
