import { detailOf } from '../../domain/app-error';
import { classifyWithModel, type Model } from '../../domain/model/model';
import { fail, ok } from '../../domain/result';
import type { PredictService } from './protocol';

export function createPredictService(): PredictService {
  let model: Model | null = null;
  return {
    async useModel(next) {
      model = next;
    },
    async classify(fileName, pixels) {
      try {
        if (model === null) throw new Error('no model is given yet');
        return ok(classifyWithModel(model, pixels));
      } catch (thrown) {
        return fail({ code: 'prediction/failed', fileName, detail: detailOf(thrown) });
      }
    },
  };
}
