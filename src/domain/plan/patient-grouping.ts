import { detailOf } from '../app-error';
import { patientGroup } from '../dataset/patient-group';
import { fail, ok, type Result } from '../result';
import { classFolder } from './folder-layout';
import type { PatientRule } from './import-plan';

interface NamedImage {
  name: string;
  path: string;
  label: string;
}

/**
 * The patient an image belongs to, by its name and class and what its row says of the patient. Where a
 * rule says nothing of an image, the patterns do that names are known to have.
 */
type PatientGrouping = (image: NamedImage, patient: string | null) => string;

export function patientGrouping(
  rule: PatientRule,
): Result<PatientGrouping, { kind: 'bad-pattern'; pattern: string; detail: string }> {
  const byName: PatientGrouping = ({ name, label }) => patientGroup(name, label);
  if (rule.kind === 'names') return ok(byName);
  // One patient may have images of several classes.
  if (rule.kind === 'column') {
    return ok((image, patient) => (patient ? `patient/${patient}` : byName(image, null)));
  }
  if (rule.kind === 'folder') {
    return ok((image) => {
      const folder = classFolder(image.path, 1);
      return folder === '' ? byName(image, null) : `patient/${folder}`;
    });
  }
  const { pattern } = rule;
  try {
    const expression = new RegExp(pattern, 'u');
    return ok((image) => {
      const found = expression.exec(image.name);
      const patient = found?.[1] ?? found?.[0] ?? '';
      return patient === '' ? byName(image, null) : `patient/${patient}`;
    });
  } catch (thrown) {
    return fail({ kind: 'bad-pattern', pattern, detail: detailOf(thrown) });
  }
}
