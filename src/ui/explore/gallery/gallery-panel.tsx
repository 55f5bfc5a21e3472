import { VisuallyHidden } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { excludedImages } from '../../../domain/audit/exclusions';
import { findingsByImage, type Finding } from '../../../domain/audit/findings';
import type { Dataset } from '../../../domain/dataset/dataset';
import { changeExploreView } from '../../../state/explore/change-explore-view';
import { NO_FILTER, type GalleryFilter } from '../../../state/explore/explore-view';
import { useAppState } from '../../use-app-state';
import { GALLERY } from '../texts/gallery';
import { FilterBar } from './filter-bar';
import { filterImages } from './gallery-filter';
import { galleryImages, type GalleryImage, type ImageFacts } from './gallery-image';
import { GalleryDialog } from './gallery-dialog';
import styles from './gallery-panel.module.css';
import { SignLegend } from './sign-legend';
import { ThumbnailGrid, type ActiveThumbnail } from './thumbnail-grid';
import { useScrollToReturnTo } from './use-scroll-to-return-to';

interface GalleryPanelProps {
  dataset: Dataset;
  /** null while the audit is under way. */
  findings: readonly Finding[] | null;
  /** Whether the gallery was asked for by a button that is gone now. */
  takesFocus: boolean;
  onFocusTaken: () => void;
}

/** All images, those that were dropped too, by what a person asks for; a click shows one large. */
export function GalleryPanel(props: GalleryPanelProps) {
  const { dataset, findings, takesFocus, onFocusTaken } = props;
  const filter = useAppState(({ exploreView }) => exploreView.gallery.filter);
  const images = useMemo(() => galleryImages(dataset), [dataset]);
  const facts = useImageFacts(findings);
  // Typing stays ahead of drawing.
  const appliedFilter = useDeferredValue(filter);
  const list = useMemo(
    () => filterImages(images, appliedFilter, facts),
    [images, appliedFilter, facts],
  );
  const [active, setActive] = useState<ActiveThumbnail | null>(null);
  const [opened, setOpened] = useState<OpenedImage | null>(null);
  const gallery = useRef<HTMLElement>(null);
  const countLine = useFocusOnArrival(takesFocus, onFocusTaken);
  const scrollBack = useScrollToReturnTo(dataset);
  useStartOfList(gallery, appliedFilter);

  const close = () => {
    setOpened(null);
    if (opened) setActive({ position: placeToReturnTo(opened, list), takesFocus: true });
  };
  return (
    <section ref={gallery} className={styles.gallery} aria-label={GALLERY.label}>
      <VisuallyHidden component="h2">{GALLERY.label}</VisuallyHidden>
      <FilterBar
        classes={dataset.classes}
        filter={filter}
        onFilterChange={changeFilter}
        findings={findings}
        facts={facts}
        list={list}
        total={images.length}
        countLine={countLine}
      />
      {list.length === 0 ? (
        <p className={styles.empty}>{GALLERY.none}</p>
      ) : (
        <>
          <SignLegend classes={dataset.classes} />
          <ThumbnailGrid
            list={list}
            facts={facts}
            active={active}
            onActiveChange={setActive}
            onLaidOut={scrollBack}
            onOpen={(image) => {
              setOpened({ image, list });
            }}
          />
        </>
      )}
      {opened && (
        <GalleryDialog
          {...opened}
          images={images}
          dataset={dataset}
          facts={facts}
          findings={findings}
          onShow={(image) => {
            setOpened({ ...opened, image });
          }}
          onClose={close}
          onFilterGroup={(patientGroup) => {
            setOpened(null);
            setActive({ position: opened.image.position, takesFocus: true });
            changeFilter({ ...NO_FILTER, patientGroup });
          }}
        />
      )}
    </section>
  );
}

function changeFilter(filter: GalleryFilter): void {
  // How far the last list was scrolled means nothing for the next one.
  changeExploreView('gallery', { filter, scrollY: 0 });
}

/** The line that counts the images takes the focus when the gallery comes up by a button elsewhere. */
function useFocusOnArrival(takesFocus: boolean, onFocusTaken: () => void) {
  const countLine = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    countLine.current?.focus();
    onFocusTaken();
  }, [takesFocus, onFocusTaken]);
  return countLine;
}

/** The image shown large, and the list it was opened from: excluding it may take it off the new one. */
interface OpenedImage {
  image: GalleryImage;
  list: readonly GalleryImage[];
}

function useImageFacts(findings: readonly Finding[] | null): ImageFacts {
  const exclusions = useAppState((state) => state.exclusions);
  const byImage = useMemo(() => findings && findingsByImage(findings), [findings]);
  return useMemo(
    () => ({ excluded: excludedImages(exclusions), findings: byImage }),
    [exclusions, byImage],
  );
}

/** Another filter shows its list from the start; how far the last one was scrolled means nothing. */
function useStartOfList(gallery: RefObject<HTMLElement | null>, filter: GalleryFilter): void {
  const shown = useRef(filter);
  useEffect(() => {
    if (shown.current === filter) return;
    shown.current = filter;
    const element = gallery.current;
    if (element && element.getBoundingClientRect().top < 0) element.scrollIntoView();
  }, [gallery, filter]);
}

/** The image that was open where it is still shown, otherwise what has come to its place. */
function placeToReturnTo({ image, list }: OpenedImage, now: readonly GalleryImage[]): number {
  const shown = new Set(now);
  const rest = list.slice(list.indexOf(image)).concat(list);
  return (rest.find((one) => shown.has(one)) ?? image).position;
}
