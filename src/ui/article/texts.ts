export const ARTICLE_PANEL = {
  name: 'Article',
  title: 'The article, step by step',
  close: 'Close the article',
  intro: 'What the notebook of May 2020 does, and where it is on this page.',
  /** Of a link to the place of a passage. */
  linkTo: (title: string, place: string) => `${title}: ${place}`,
};

/** What the notebook does and what is done here, the place in words, and the step if there is one. */
export const PASSAGE_TEXTS = {
  table: {
    title: 'Load the table',
    text: 'The notebook reads the CSV file of the archive. Here the archive is dropped as it is.',
    place: 'Data',
    step: 'Open the sample',
  },
  labels: {
    title: 'Fix the labels',
    text: 'COVID-19 stands in a column of its own and is made a class; rows without an image are left out.',
    place: 'Data, fixes applied',
  },
  covid: {
    title: 'Move COVID-19 to the test set',
    text: 'All images of the class are in the train set. The last eleven are moved, so that it can be tested at all.',
    place: 'Data, fixes applied',
  },
  resize: {
    title: 'Resize',
    text: 'Every image becomes 100 × 100 grey pixels. Here they are made exactly as OpenCV makes them.',
    place: 'Explore, Gallery',
  },
  oversample: {
    title: 'Oversample',
    text: 'Images of small classes are repeated until every class is as large as the largest.',
    place: 'Explore, Figures',
    step: 'Oversample as the article',
  },
  histograms: {
    title: 'Histograms',
    text: 'How often each grey value occurs, by class.',
    place: 'Explore, Figures',
  },
  network: {
    title: 'The network',
    text: 'Three dense layers of 32, 60 and 60 units with dropout, and softmax over three classes.',
    place: 'Train, layers',
    step: 'Set the article’s network',
  },
  training: {
    title: 'Training',
    text: '50 epochs of gradient descent with momentum, in batches of 50, tested after each epoch.',
    place: 'Train',
    step: 'Train the article’s recipe',
  },
  results: {
    title: 'Results',
    text: 'The notebook reports 97.8 % on train and 81.7 % on test, of one run and its last epoch.',
    place: 'Evaluate, Article',
  },
  forest: {
    title: 'Random forest',
    text: 'Decision trees on the same pixels, to compare the network with.',
    place: 'Compare, Forest',
    step: 'Grow a forest',
  },
  search: {
    title: 'Hyper-parameter search',
    text: 'Many trainings with other values. Here they are scored on patients held out of train, never on the test set.',
    place: 'Compare, Search',
  },
};
