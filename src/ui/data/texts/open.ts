/** The ways to open a data set. */
export const OPEN = {
  title: 'Open a data set',
  titleOfAnother: 'Open another data set',
  whileTraining: 'A training is running: stop it before opening another data set.',
  options: 'Options',
};

export const SAMPLE_DOOR = {
  title: 'Try it now',
  hint: 'Chest phantoms drawn by a program, not X-rays: every step in a minute. Numbers from them say nothing about medicine.',
  button: 'Use the sample dataset',
};

export const ARCHIVE_DOOR = {
  title: 'Open your archive',
  input: 'Dataset zip',
  invitation: 'Drop a zip or a folder here, or click to choose a zip',
  what: 'Any set of chest X-rays; zips, folders and tables that belong together at once',
  chooseFolder: 'Choose a folder',
  upload: 'The browser may speak of an upload: the files stay on this machine.',
  /** Around the link to it. */
  articleArchive: {
    before: "The article's archive, 1.2 GB, is on",
    link: 'Kaggle',
    after: '(free account).',
  },
};

export const MODEL_DOOR = {
  title: 'Use a saved model',
  hint: 'A bundle that was exported here answers about an X-ray without any data set.',
  button: 'Open a model',
};

export const KEEP_CHOICE = {
  label: 'Keep the data set in this browser',
  description:
    '60 MB for the whole archive. It opens by itself on your next visit, and the pictures you ask about stay until you clear them; nothing is uploaded.',
};
