import { areArticleClasses } from '../../../domain/dataset/classes';
import type { Run } from '../../../domain/run/run';

/** Whether the figures that the article reports can stand beside a run's: it is a network on its archive. */
export function isOfArticle({ kind, dataset }: Run): boolean {
  return kind === 'network' && !dataset.isSample && areArticleClasses(dataset.classes);
}
