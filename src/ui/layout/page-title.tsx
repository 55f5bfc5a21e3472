import { useEffect } from 'react';
import { usePage, useTitle } from '../address';
import { useAppState } from '../use-app-state';
import { titleOfWork } from '../progress/work-texts';
import { workUnderWay } from '../progress/work-under-way';

/** Names the tab by what is open and by how far what is under way is: one may be in another tab. */
export function PageTitle() {
  const page = usePage();
  const title = useTitle();
  // One plain string, so that it follows whole percents and not every batch.
  const work = useAppState((state) => {
    const [first] = workUnderWay(state);
    return first === undefined ? null : titleOfWork(first, page);
  });
  useEffect(() => {
    document.title = work === null ? title : `${work} · ${title}`;
  }, [work, title]);
  return null;
}
