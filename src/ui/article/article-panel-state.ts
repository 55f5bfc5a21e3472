import { createStore } from 'zustand/vanilla';

/** Whether the article's passages are shown beside the page. */
export const articlePanel = createStore<{ isOpen: boolean }>(() => ({ isOpen: false }));

/** The id of what opens it: the focus returns there. */
export const ARTICLE_BUTTON = 'article-button';

export function toggleArticlePanel(): void {
  articlePanel.setState(({ isOpen }) => ({ isOpen: !isOpen }));
}
