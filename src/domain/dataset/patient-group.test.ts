import { describe, expect, it } from 'vitest';
import { patientGroup } from './patient-group';

/** Whether all names belong to one patient. */
function areOneGroup(...names: string[]): boolean {
  return new Set(names.map((name) => patientGroup(name, 'Pnemonia'))).size === 1;
}

describe('pneumonia images', () => {
  it('belong together by their person', () => {
    expect(areOneGroup('person78_bacteria_378.jpeg', 'person78_bacteria_387.jpeg')).toBe(true);
    expect(areOneGroup('person1_virus_6.jpeg', 'person1_virus_7_1.jpeg')).toBe(true);
  });

  it('do not when only the beginning of the number agrees', () => {
    expect(areOneGroup('person78_bacteria_378.jpeg', 'person7_bacteria_24.jpeg')).toBe(false);
  });

  it('do not when the person with that number has the other kind: the numbers start anew', () => {
    // Were they one, 320 test images of the Kaggle data set would share a patient with TRAIN.
    expect(areOneGroup('person1629_bacteria_4299.jpeg', 'person1629_virus_2823.jpeg')).toBe(false);
  });
});

describe('normal images', () => {
  it('belong together by their study', () => {
    expect(areOneGroup('IM-0115-0001.jpeg', 'IM-0115-0001-0002.jpeg', 'IM-0115-0002.jpeg')).toBe(
      true,
    );
    expect(areOneGroup('NORMAL2-IM-0132-0001.jpeg', 'NORMAL2-IM-0132-0001-0002.jpeg')).toBe(true);
  });

  it('do not across studies, nor across the two series', () => {
    expect(areOneGroup('IM-0115-0001.jpeg', 'IM-0117-0001.jpeg')).toBe(false);
    expect(areOneGroup('IM-0132-0001.jpeg', 'NORMAL2-IM-0132-0001.jpeg')).toBe(false);
  });
});

describe('images from papers', () => {
  it('belong together as panels of one figure', () => {
    const panels = ['a', 'b', 'c', 'd'];
    const names = panels.map((panel) => `1-s2.0-S0929664620300449-gr2_lrg-${panel}.jpg`);
    expect(areOneGroup(...names)).toBe(true);
    const figure = '1-s2.0-S1684118220300682-main.pdf';
    expect(areOneGroup(`${figure}-003-b1.png`, `${figure}-003-b2.png`)).toBe(true);
  });

  it('do not across figures', () => {
    const figure = '1-s2.0-S1684118220300682-main.pdf';
    expect(areOneGroup(`${figure}-003-b1.png`, `${figure}-002-a1.png`)).toBe(false);
    expect(areOneGroup('kjr-21-e24-g001-l-a.jpg', 'kjr-21-e24-g002-l-a.jpg')).toBe(false);
  });

  it('stand alone when the name says nothing', () => {
    expect(patientGroup('01E392EE-69F9-4E33-BFCE-E5C968654078.jpeg', 'COVID-19')).toBe(
      'COVID-19/01E392EE-69F9-4E33-BFCE-E5C968654078',
    );
    expect(patientGroup('no extension', 'Normal')).toBe('Normal/no extension');
    expect(patientGroup('', 'Normal')).toBe('Normal/');
  });
});

it('never joins images of two classes', () => {
  const name = 'person1_virus_6.jpeg';
  expect(patientGroup(name, 'Pnemonia')).not.toBe(patientGroup(name, 'COVID-19'));
});
