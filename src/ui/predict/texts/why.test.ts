import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import { peakText, scaleTexts } from './why';

function dot(pixel: number, value: number): Float64Array {
  const map = new Float64Array(PIXELS_PER_IMAGE);
  map[pixel] = value;
  return map;
}

describe('peakText', () => {
  it('says where a map is strongest, and what that means', () => {
    expect(peakText(dot(0, 0.123), 'occlusion', 'Normal')).toBe(
      'Strongest at the upper left of the picture: covering it lowers the probability of Normal by 12.3\u00a0points.',
    );
    expect(peakText(dot(5050, -0.5), 'occlusion', 'Normal')).toContain(
      'in the middle of the picture: covering it raises the probability of Normal by 50.0\u00a0points',
    );
    expect(peakText(dot(9999, -1), 'gradient', 'Pneumonia')).toBe(
      'Strongest at the lower right of the picture: brighter pixels lower the probability of Pneumonia.',
    );
    expect(peakText(dot(0, 2), 'smooth-grad', 'COVID-19')).toBe(
      'Strongest at the upper left of the picture: brighter pixels raise the probability of COVID-19.',
    );
    expect(peakText(dot(0, 0), 'gradient', 'Normal')).toBe('The answer for Normal reacts nowhere.');
  });

  it("names the patient's side where that is known", () => {
    expect(peakText(dot(0, 0.123), 'occlusion', 'Normal', 'left')).toContain(
      "at the upper left of the picture (the patient's right): covering",
    );
    expect(peakText(dot(9999, -1), 'gradient', 'Normal', 'left')).toContain(
      "at the lower right of the picture (the patient's left): brighter",
    );
    expect(peakText(dot(9999, 0.002), 'occlusion', 'Normal', 'right')).toContain(
      "at the lower right of the picture (the patient's right), where",
    );
    expect(peakText(dot(50, 1), 'gradient', 'Normal', 'left')).toContain(
      'at the upper centre of the picture: brighter',
    );
  });

  it('makes no more of a change than it is', () => {
    expect(peakText(dot(0, 0.001), 'occlusion', 'Normal')).toBe(
      'The answer hardly reacts: most at the upper left of the picture, where covering lowers the probability of Normal by 0.1\u00a0points.',
    );
    expect(peakText(dot(0, -0.0004), 'occlusion', 'Normal')).toBe(
      'The answer for Normal reacts nowhere: covering a place changes it by less than 0.1\u00a0points on average.',
    );
  });
});

it('the scale of an occlusion map is in points, and that of a gradient is of the picture', () => {
  expect(scaleTexts('occlusion', 0.2).end).toBe('by 20.0\u00a0points or more');
  expect(scaleTexts('gradient', 0.003).end).toBe('most in this picture');
});
