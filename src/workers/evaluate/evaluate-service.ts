import { bootstrapIntervals } from '../../domain/evaluation/report-intervals';
import type { EvaluateService } from './protocol';

export const evaluateService: EvaluateService = {
  intervals: async ({ truth, probabilities, patientGroups }) =>
    bootstrapIntervals(truth, probabilities, patientGroups),
};
