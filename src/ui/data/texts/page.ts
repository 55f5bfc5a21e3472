/** What the page says before anything is open, and of what was open before. */
export const PAGE = {
  intro: 'See what a network learns from chest X-rays. Nothing is uploaded.',
};

export const PHANTOM_STRIP = {
  alt: 'Ten frontal views of a chest, some with cloudy lungs',
  caption: 'Phantoms drawn by a program, not X-rays',
};

/** The data set that was open before this one; its name stands before `wasOpen`. */
export const PREVIOUS_DATASET = {
  title: 'Previous data set',
  wasOpen: 'was open before. What you made of it is still there.',
  wasOpenWhileTraining: 'was open before. Stop the training to go back to it.',
  goBack: 'Go back',
  goBackTo: (fileName: string) => `Go back to ${fileName}`,
};
