import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore } from '../../state/app-store';
import { importSampleDataset } from '../../state/data/import-dataset';
import { growForest } from '../../state/train/grow-forest';
import { startTraining } from '../../state/train/train-network';
import { linkToStep, linkToView } from '../address';
import { PASSAGE_TEXTS } from './texts';

/** A passage of the notebook of May 2020, and where it is here. */
export interface Passage {
  title: string;
  /** What the notebook does, and what is done here. */
  text: string;
  link: string;
  /** The link in words. */
  place: string;
  /** The step, where one can be done from here. */
  step?: PassageStep;
}

interface PassageStep {
  label: string;
  needs: 'nothing' | 'dataset';
  run: () => void;
}

const { table, labels, covid, resize, oversample, histograms } = PASSAGE_TEXTS;
const { network, training, results, forest, search } = PASSAGE_TEXTS;

/** In the order of the notebook. */
export const PASSAGES: readonly Passage[] = [
  {
    ...table,
    link: linkToStep('data'),
    step: { label: table.step, needs: 'nothing', run: () => void importSampleDataset() },
  },
  { ...labels, link: linkToStep('data') },
  { ...covid, link: linkToStep('data') },
  { ...resize, link: linkToView('explore', 'gallery') },
  {
    ...oversample,
    link: linkToView('explore', 'figures'),
    step: {
      label: oversample.step,
      needs: 'nothing',
      run: () => {
        setRecipe({ oversampling: ARTICLE_RECIPE.oversampling });
      },
    },
  },
  { ...histograms, link: linkToView('explore', 'figures') },
  {
    ...network,
    link: linkToStep('train'),
    step: {
      label: network.step,
      needs: 'nothing',
      run: () => {
        const { layers, output } = ARTICLE_RECIPE;
        setRecipe({ layers, output });
      },
    },
  },
  {
    ...training,
    link: linkToStep('train'),
    step: {
      label: training.step,
      needs: 'dataset',
      run: () => {
        setRecipe(ARTICLE_RECIPE);
        void startTraining();
      },
    },
  },
  { ...results, link: linkToView('evaluate', 'article') },
  {
    ...forest,
    link: linkToView('compare', 'forest'),
    step: { label: forest.step, needs: 'dataset', run: () => void growForest() },
  },
  { ...search, link: linkToView('compare', 'search') },
];

/** The seed stays the person's. */
function setRecipe(change: Partial<typeof ARTICLE_RECIPE>): void {
  appStore.setState(({ recipe }) => ({ recipe: { ...recipe, ...change, seed: recipe.seed } }));
}
