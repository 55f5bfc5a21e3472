import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { linkToTerm } from '../address';
import { useClosing } from '../common/use-closing';
import styles from './term.module.css';
import type { GlossaryTerm, TermId } from './terms';

interface TermProps {
  id: TermId;
  /** As it stands in the text. */
  children: ReactNode;
}

/**
 * A term that explains itself: pointed at, with the focus on it, or at the first tap. It is a link to
 * its place in the glossary. Of React alone, as pictures for a bundle are drawn without Mantine; the
 * explanations come when one is asked for.
 */
export function Term({ id, children }: TermProps) {
  const [isOpen, setOpen] = useState(false);
  const [term, setTerm] = useState<GlossaryTerm | null>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  /** Whether this click is the tap that opens. */
  const isFirstTap = useRef(false);
  const bubbleId = useId();
  const open = () => {
    setOpen(true);
    // What does not load here is told of on the page that the link leads to.
    void import('./terms').then(
      ({ termOf }) => {
        setTerm(termOf(id));
      },
      () => undefined,
    );
  };
  const close = () => {
    setOpen(false);
  };
  useClosing(frame, isOpen, close);
  useLayoutEffect(() => {
    if (!isOpen) return;
    const stay = () => {
      if (link.current && bubble.current) place(bubble.current, link.current);
    };
    stay();
    window.addEventListener('scroll', stay, { capture: true });
    return () => {
      window.removeEventListener('scroll', stay, { capture: true });
    };
  }, [isOpen, term]);
  return (
    <span
      ref={frame}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') open();
      }}
      onPointerLeave={({ pointerType }) => {
        if (pointerType === 'mouse') close();
      }}
    >
      <a
        ref={link}
        className={styles.term}
        href={linkToTerm(id)}
        aria-describedby={isOpen && term ? bubbleId : undefined}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) open();
        }}
        onBlur={close}
        onPointerDown={({ pointerType }) => {
          isFirstTap.current = pointerType !== 'mouse' && !isOpen;
        }}
        onClick={(event) => {
          if (!isFirstTap.current) return;
          isFirstTap.current = false;
          event.preventDefault();
          open();
        }}
      >
        {children}
      </a>
      {isOpen && term && (
        <span ref={bubble} id={bubbleId} role="tooltip" className={styles.bubble}>
          <strong>{term.name}.</strong> {term.text}
          <span className={styles.source}>{term.source.name}</span>
        </span>
      )}
    </span>
  );
}

/** Pixels to the term, and to the edges of the window. */
const GAP = 4;
const EDGE = 8;

/** Below the term, or above it where there is no room. */
function place(bubble: HTMLElement, term: HTMLElement): void {
  const { left, top, bottom } = term.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const right = document.documentElement.clientWidth - EDGE - width;
  const isBelow = bottom + GAP + height <= window.innerHeight - EDGE;
  bubble.style.left = `${Math.max(EDGE, Math.min(left, right))}px`;
  bubble.style.top = `${isBelow ? bottom : Math.max(EDGE, top - GAP - height)}px`;
  // No gap that the pointer would fall through.
  bubble.style.marginTop = isBelow ? `${GAP}px` : '0';
}
