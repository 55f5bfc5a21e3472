import { detailOf, type AppError } from '../../domain/app-error';
import { fail, type Result } from '../../domain/result';

type FailureCode = Extract<AppError, { code: `${string}/failed`; detail: string }>['code'];

/** Does a long piece of work; what it throws is a failure of it as any other. */
export async function settle<T>(
  code: Exclude<FailureCode, 'import/failed' | 'prediction/failed'>,
  work: () => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (thrown) {
    return fail({ code, detail: detailOf(thrown) });
  }
}
