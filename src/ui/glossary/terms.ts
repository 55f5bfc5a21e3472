/** A term of the field, for those who meet it here first. */
export interface GlossaryTerm {
  name: string;
  /** A sentence or two. */
  text: string;
  source: { name: string; href: string };
}

const doi = (name: string, id: string) => ({ name, href: `https://doi.org/${id}` });
const arXiv = (name: string, id: string) => ({ name, href: `https://arxiv.org/abs/${id}` });

const SOKOLOVA = doi('Sokolova & Lapalme 2009', '10.1016/j.ipm.2009.03.002');
const FAWCETT = doi('Fawcett 2006', '10.1016/j.patrec.2005.10.010');
const ALTMAN = doi('Altman & Bland 1994', '10.1136/bmj.308.6943.1552');
const GUO = arXiv('Guo et al. 2017', '1706.04599');
const GOODFELLOW = (section: string) => ({
  name: `Goodfellow et al. 2016, Deep Learning, ${section}`,
  href: 'https://www.deeplearningbook.org/',
});
const HASTIE = (section: string) =>
  doi(
    `Hastie et al. 2009, The Elements of Statistical Learning, ${section}`,
    '10.1007/978-0-387-84858-7',
  );
const EFRON = doi(
  'Efron & Tibshirani 1993, An Introduction to the Bootstrap',
  '10.1201/9780429246593',
);

/** By what they are about; within it in the order in which one needs the other. */
export const GLOSSARY = [
  {
    title: 'Right and wrong answers',
    terms: {
      'confusion-matrix': {
        name: 'Confusion matrix',
        text: 'Images counted by their true class (rows) and the class named (columns). Right answers lie on the diagonal.',
        source: SOKOLOVA,
      },
      accuracy: {
        name: 'Accuracy',
        text: 'The share of images whose class is named right. Where one class is common, always naming it gives a high accuracy.',
        source: SOKOLOVA,
      },
      recall: {
        name: 'Recall',
        text: 'Of the images of a class, the share that is found. Also sensitivity, or true-positive rate.',
        source: SOKOLOVA,
      },
      precision: {
        name: 'Precision',
        text: 'Of the images taken for a class, the share that is of it. Also positive predictive value; it falls where the class is rare.',
        source: SOKOLOVA,
      },
      specificity: {
        name: 'Specificity',
        text: 'Of the images that are not of a class, the share that is not taken for it: 1 minus the false-positive rate.',
        source: ALTMAN,
      },
      'false-positive-rate': {
        name: 'False-positive rate',
        text: 'Of the images that are not of a class, the share taken for it by mistake.',
        source: FAWCETT,
      },
      prevalence: {
        name: 'Prevalence',
        text: 'How common a class is. What precision a model reaches elsewhere depends on it.',
        source: doi('Altman & Bland 1994', '10.1136/bmj.309.6947.102'),
      },
      f1: {
        name: 'F1',
        text: 'The harmonic mean of precision and recall: high only where both are.',
        source: SOKOLOVA,
      },
      'macro-f1': {
        name: 'Macro F1',
        text: 'The mean of the F1 of all classes; a rare class counts as much as a common one.',
        source: SOKOLOVA,
      },
      'weighted-f1': {
        name: 'Weighted F1',
        text: 'The mean of the F1 of all classes, each weighted by its number of images.',
        source: SOKOLOVA,
      },
      support: {
        name: 'Support',
        text: 'How many images of a class a figure rests on. Few images make a wide interval.',
        source: {
          name: 'Pedregosa et al. 2011, scikit-learn',
          href: 'https://jmlr.org/papers/v12/pedregosa11a.html',
        },
      },
      'balanced-accuracy': {
        name: 'Balanced accuracy',
        text: 'The mean recall of all classes. Always naming one class gives 1 divided by their number.',
        source: doi('Brodersen et al. 2010', '10.1109/ICPR.2010.764'),
      },
      'matthews-correlation': {
        name: 'Matthews correlation',
        text: 'How the classes named go with the true ones, from all cells of the confusion matrix: 0 by chance, 1 all right.',
        source: doi('Gorodkin 2004', '10.1016/j.compbiolchem.2004.09.006'),
      },
      'cohen-kappa': {
        name: "Cohen's kappa",
        text: 'Agreement with the true classes beyond what chance alone would give: 0 by chance, 1 all right.',
        source: doi('Cohen 1960', '10.1177/001316446002000104'),
      },
    },
  },
  {
    title: 'Curves',
    terms: {
      threshold: {
        name: 'Threshold',
        text: 'The probability from which an image is taken for a class. A lower one finds more and raises more false alarms.',
        source: FAWCETT,
      },
      roc: {
        name: 'ROC curve',
        text: 'Recall against the false-positive rate for every threshold. Knowing nothing gives the diagonal.',
        source: FAWCETT,
      },
      auc: {
        name: 'ROC area (AUC)',
        text: 'The area under the ROC curve: how often an image of the class gets a higher probability than one of another. 0.5 by chance, 1 at best.',
        source: doi('Hanley & McNeil 1982', '10.1148/radiology.143.1.7063747'),
      },
      'average-precision': {
        name: 'Average precision',
        text: 'Precision on average over recall, along the precision-recall curve. By chance it is the share of the class, so it tells more of rare ones than the ROC area.',
        source: doi('Davis & Goadrich 2006', '10.1145/1143844.1143874'),
      },
    },
  },
  {
    title: 'Confidence',
    terms: {
      confidence: {
        name: 'Confidence',
        text: 'The probability that the network gives to the class it names. It says how sure the network is, not how often it is right.',
        source: GUO,
      },
      calibration: {
        name: 'Calibration',
        text: 'Whether of the answers given with 80\u00a0% confidence 80\u00a0% are right. A network that is surer than it is right is overconfident.',
        source: GUO,
      },
      'reliability-diagram': {
        name: 'Reliability diagram',
        text: 'Answers sorted into bars by their confidence; the height of a bar is the share that is right. On the diagonal both agree.',
        source: doi('DeGroot & Fienberg 1983', '10.2307/2987588'),
      },
      ece: {
        name: 'Calibration error (ECE)',
        text: 'How far confidence and accuracy lie apart, on average over the bars of the reliability diagram, weighted by their images.',
        source: doi('Naeini et al. 2015', '10.1609/aaai.v29i1.9602'),
      },
      temperature: {
        name: 'Temperature',
        text: 'One number by which the outputs before softmax are divided, so that confidence fits accuracy. The class named stays the same.',
        source: GUO,
      },
      'log-loss': {
        name: 'Log loss',
        text: 'The mean of minus the logarithm of the probability given to the true class. Sure and wrong costs most.',
        source: GOODFELLOW('6.2'),
      },
      'brier-score': {
        name: 'Brier score',
        text: 'The mean squared distance of the probabilities from the truth, which is 1 for the true class and 0 for others. Lower is better.',
        source: doi('Brier 1950', '10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2'),
      },
      abstention: {
        name: 'Abstention',
        text: 'Giving no answer below a confidence: fewer answers, and fewer of them wrong.',
        source: doi('Chow 1970', '10.1109/TIT.1970.1054406'),
      },
      'out-of-distribution': {
        name: 'Out-of-distribution',
        text: 'Unlike the images that were learned from. A network answers about such pictures too, often with confidence.',
        source: arXiv('Hendrycks & Gimpel 2017', '1610.02136'),
      },
    },
  },
  {
    title: 'Chance',
    terms: {
      'confidence-interval': {
        name: '95\u00a0% interval',
        text: 'Made so that 95 of 100 such intervals, each of other images, hold the value sought. It covers which images were tested, not another hospital.',
        source: doi('Neyman 1937', '10.1098/rsta.1937.0005'),
      },
      'wilson-interval': {
        name: 'Wilson interval',
        text: 'An interval of a share that stays between 0 and 100\u00a0%, also with few images.',
        source: doi('Wilson 1927', '10.1080/01621459.1927.10502953'),
      },
      bootstrap: {
        name: 'Bootstrap',
        text: 'The test images are drawn anew, some twice, some not at all, and the figure is worked out each time: how it spreads is its interval.',
        source: EFRON,
      },
      mcnemar: {
        name: 'McNemar test',
        text: 'Compares two models on the same images by those that only one of them gets right.',
        source: doi('McNemar 1947', '10.1007/BF02295996'),
      },
      seed: {
        name: 'Seed',
        text: 'The number that all chance of a training comes from: first weights, order of images, dropout. Another seed gives other figures.',
        source: arXiv('Bouthillier et al. 2021', '2103.03098'),
      },
      'cross-validation': {
        name: 'Cross-validation',
        text: 'The images are dealt into folds; each is judged by a network that learned from the others.',
        source: HASTIE('7.10'),
      },
      'parallel-coordinates': {
        name: 'Parallel coordinates',
        text: 'A chart with an axis for each setting, side by side; each trial is a line that crosses them at its values.',
        source: doi('Inselberg 1985', '10.1007/BF01898350'),
      },
      'random-search': {
        name: 'Random search',
        text: 'Tries settings drawn at random within limits. The highest of many scores is too high by chance alone.',
        source: {
          name: 'Bergstra & Bengio 2012',
          href: 'https://jmlr.org/papers/v13/bergstra12a.html',
        },
      },
    },
  },
  {
    title: 'Training',
    terms: {
      split: {
        name: 'Train, validation, test',
        text: 'Images to learn from, images to choose by, and images that are looked at once, in the end.',
        source: HASTIE('7.2'),
      },
      epoch: {
        name: 'Epoch',
        text: 'One pass over all train images.',
        source: GOODFELLOW('8.1'),
      },
      'batch-size': {
        name: 'Batch size',
        text: 'How many images the network looks at before it changes its weights once.',
        source: GOODFELLOW('8.1'),
      },
      'gradient-descent': {
        name: 'Gradient descent (SGD)',
        text: 'Changes every weight a little in the direction in which the loss of a batch falls fastest.',
        source: doi('Robbins & Monro 1951', '10.1214/aoms/1177729586'),
      },
      'learning-rate': {
        name: 'Learning rate',
        text: 'How large a step of the weights is. Too large and the loss jumps about; too small and it hardly falls.',
        source: arXiv('Bengio 2012', '1206.5533'),
      },
      schedule: {
        name: 'Schedule of the learning rate',
        text: 'How the learning rate changes with the epochs: large steps first, small ones to settle.',
        source: arXiv('Loshchilov & Hutter 2017', '1608.03983'),
      },
      momentum: {
        name: 'Momentum',
        text: 'A part of the last step is taken again, so that steps in one direction add up.',
        source: {
          name: 'Sutskever et al. 2013',
          href: 'https://proceedings.mlr.press/v28/sutskever13.html',
        },
      },
      activation: {
        name: 'Activation',
        text: 'The function that each sum of a layer goes through. Without a curved one, several layers could tell no more than one.',
        source: GOODFELLOW('6.3'),
      },
      'initial-weights': {
        name: 'Initial weights',
        text: 'The random weights that a training starts from, spread so that values neither vanish nor explode from layer to layer.',
        source: {
          name: 'Glorot & Bengio 2010',
          href: 'https://proceedings.mlr.press/v9/glorot10a.html',
        },
      },
      softmax: {
        name: 'Softmax',
        text: 'Turns the outputs of the last layer into probabilities that sum to 1.',
        source: GOODFELLOW('6.2'),
      },
      'cross-entropy': {
        name: 'Cross-entropy loss',
        text: 'What training makes small: minus the logarithm of the probability given to the true class, on average over the images.',
        source: GOODFELLOW('6.2'),
      },
      overfitting: {
        name: 'Overfitting',
        text: 'The network knows its train images by heart: their loss still falls while that of others rises.',
        source: GOODFELLOW('5.2'),
      },
      dropout: {
        name: 'Dropout',
        text: 'While it learns, a random share of a layer’s values is set to 0, so that no value can be relied on alone.',
        source: {
          name: 'Srivastava et al. 2014',
          href: 'https://jmlr.org/papers/v15/srivastava14a.html',
        },
      },
      l2: {
        name: 'L2 penalty',
        text: 'The squares of the weights are added to the loss, which keeps them small.',
        source: GOODFELLOW('7.1'),
      },
      'early-stopping': {
        name: 'Early stopping',
        text: 'Ends a training when the validation loss no longer falls.',
        source: doi('Prechelt 1998', '10.1007/3-540-49430-8_3'),
      },
      augmentation: {
        name: 'Augmentation',
        text: 'Train images are shifted, scaled or brightened at random each time they are shown.',
        source: doi('Shorten & Khoshgoftaar 2019', '10.1186/s40537-019-0197-0'),
      },
      'weight-averaging': {
        name: 'Weight averaging',
        text: 'The network that is kept has the running mean of the weights, which swings less than the last ones.',
        source: doi('Polyak & Juditsky 1992', '10.1137/0330046'),
      },
      oversampling: {
        name: 'Oversampling',
        text: 'Images of rare classes are shown several times an epoch, so that every class is shown as often.',
        source: doi('Buda et al. 2018', '10.1016/j.neunet.2018.07.011'),
      },
      'random-forest': {
        name: 'Random forest',
        text: 'Many decision trees, each grown on other draws of images and pixels; they vote.',
        source: doi('Breiman 2001', '10.1023/A:1010933404324'),
      },
    },
  },
  {
    title: 'Traps of the data',
    terms: {
      'class-imbalance': {
        name: 'Class imbalance',
        text: 'One class has many more images than another, so that accuracy says little of the rare one.',
        source: doi('Buda et al. 2018', '10.1016/j.neunet.2018.07.011'),
      },
      'near-duplicate': {
        name: 'Near-duplicate',
        text: 'Two files with (nearly) the same picture. One in train and one in test makes the test too easy.',
        source: doi('Barz & Denzler 2020', '10.3390/jimaging6060041'),
      },
      'patient-leak': {
        name: 'Patient leak',
        text: 'Images of one patient lie in train and in test, so that the network can know the patient instead of the disease.',
        source: doi('Kaufman et al. 2012', '10.1145/2382577.2382579'),
      },
      shortcut: {
        name: 'Shortcut',
        text: 'What tells the class here without the lungs, such as a marker in a corner or the size of the file. It fails in another hospital.',
        source: doi('DeGrave et al. 2021', '10.1038/s42256-021-00338-7'),
      },
    },
  },
  {
    title: 'Measures of the audit',
    terms: {
      'decision-tree': {
        name: 'Decision tree',
        text: 'A model that asks a few questions one after the other, such as “wider than 1,200 pixels?”, and answers with a class.',
        source: HASTIE('section 9.2'),
      },
      'logistic-regression': {
        name: 'Logistic regression',
        text: 'A model that gives every number a weight for each class, and names the class with the largest sum.',
        source: HASTIE('section 4.4'),
      },
      'perceptual-hash': {
        name: 'Perceptual hash',
        text: 'A short fingerprint of a picture that hardly changes when the picture is saved again, made brighter or made smaller.',
        source: {
          name: 'Zauner 2010, Implementation and Benchmarking of Perceptual Image Hash Functions',
          href: 'https://www.phash.org/docs/pubs/thesis_zauner.pdf',
        },
      },
      'laplacian-variance': {
        name: 'Variance of the Laplacian',
        text: 'A number for sharpness: how strongly neighbouring pixels differ over the whole picture.',
        source: doi('Pertuz et al. 2013', '10.1016/j.patcog.2012.11.011'),
      },
      'robust-z-score': {
        name: 'Robust z-score',
        text: 'How far a value lies from the middle of its class, in steps of the usual spread, which a few extreme values do not change.',
        source: {
          name: 'Iglewicz & Hoaglin 1993, in the NIST handbook',
          href: 'https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm',
        },
      },
    },
  },
  {
    title: 'Explanations',
    terms: {
      occlusion: {
        name: 'Occlusion map',
        text: 'A patch covers one place of the picture after another. Where that lowers the probability, the answer rested on it.',
        source: arXiv('Zeiler & Fergus 2014', '1311.2901'),
      },
      saliency: {
        name: 'Gradient map',
        text: 'Which pixels would change the probability most if they changed a little.',
        source: arXiv('Simonyan et al. 2014', '1312.6034'),
      },
      'smooth-grad': {
        name: 'SmoothGrad',
        text: 'The mean of the gradient maps of several noisy copies of the picture: less grain than one alone.',
        source: arXiv('Smilkov et al. 2017', '1706.03825'),
      },
      'nearest-neighbours': {
        name: 'Nearest images',
        text: 'The train images most like the picture, pixel by pixel, whatever their brightness and contrast.',
        source: doi('Cover & Hart 1967', '10.1109/TIT.1967.1053964'),
      },
    },
  },
] as const satisfies readonly { title: string; terms: Readonly<Record<string, GlossaryTerm>> }[];

type KeysOfEach<T> = T extends unknown ? keyof T : never;
export type TermId = KeysOfEach<(typeof GLOSSARY)[number]['terms']>;

const TERMS = Object.assign({}, ...GLOSSARY.map(({ terms }) => terms)) as Record<
  TermId,
  GlossaryTerm
>;

export function termOf(id: TermId): GlossaryTerm {
  return TERMS[id];
}
