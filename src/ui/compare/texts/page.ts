/** The page itself. */
export const PAGE = {
  intro: 'Set one run against another, and see what is more than luck.',
  views: 'What is compared',
  waiting: {
    forest: 'A forest needs a data set.',
    experiments: 'Experiments need a data set.',
    search: 'A search needs a data set.',
  },
};
