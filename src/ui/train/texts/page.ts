export const PAGE = {
  intro: "Train the article's small network, or change one thing at a time.",
  waiting: 'Train needs a data set.',
};

/** What came of the link that the page was opened with. */
export const LINK = {
  dismiss: 'Dismiss',
  dismissLabel: 'Dismiss the note about the link',
  unreadable: 'The recipe in the link cannot be read; yours is unchanged.',
  training: 'A training is running: open the link again when it is over.',
  followed: 'Recipe and seed are set from the link.',
  openImages: 'Open its images',
  openImagesWhy: 'to see whether they are the same.',
  noImages: 'It names no images.',
  unknownImages: 'It cannot be told whether the open images are the same.',
  sameImages: 'The open images are the same.',
  otherImages: 'The open images are not the same: figures will differ.',
};
