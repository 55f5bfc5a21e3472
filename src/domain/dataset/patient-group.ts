/**
 * The patient (or paper figure) an image belongs to, read from its name; images of one group must
 * never be on both sides of a split.
 *
 * - `person78_bacteria_378.jpeg`: numbers count anew for bacteria and for viruses, so the group is
 *   (kind, number);
 * - `IM-0115-0001.jpeg`, `NORMAL2-IM-0132-0001.jpeg`: the study number;
 * - panels of one figure (`...-gr2_lrg-a.jpg`, `...-003-b1.png`): the name without the panel;
 * - `patient00001/study2/view1_frontal.jpg`, CheXpert's: the patient's folder, whatever the class;
 * - anything else is a group of its own.
 */
export function patientGroup(name: string, className: string): string {
  // DICOM's identifiers have numbers between dots, and no ending.
  const stem = name.replace(/\.(?!\d+$)[^.]+$/, '');
  const folder = /(?:^|\/)(patient\d+)\//i.exec(name);
  if (folder) return `patient/${folder[1]}`;
  const person = /^(person\d+_[a-z]+)_/i.exec(stem);
  if (person) return `${className}/${person[1]}`;
  const study = /^((?:NORMAL2-)?IM-\d+)-\d+/i.exec(stem);
  if (study) return `${className}/${study[1]}`;
  const panel = /^(.+[-_.])[a-f]\d?$/i.exec(stem);
  if (panel) return `${className}/${panel[1]?.replace(/[-_.]+$/, '')}`;
  return `${className}/${stem}`;
}
