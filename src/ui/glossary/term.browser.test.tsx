import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp, type Shown } from '../testing/render-in-app';
import { Term } from './term';

const RECALL = 'Of the images of a class, the share that is found.';

const showRecall = () =>
  renderInApp(
    <>
      <button type="button">before</button>
      <p>
        Its <Term id="recall">recall</Term> is low.
      </p>
    </>,
  );

const tooltip = (shown: Shown) => shown.getByRole('tooltip');

describe('a term', () => {
  it('explains itself, with its source, while it is pointed at', async () => {
    const shown = await showRecall();
    await expect.element(tooltip(shown)).not.toBeInTheDocument();
    await userEvent.hover(shown.getByRole('link', { name: 'recall' }));
    await expect.element(tooltip(shown)).toHaveTextContent(RECALL);
    await expect.element(tooltip(shown)).toHaveTextContent('Sokolova & Lapalme 2009');
    // The pointer may go to it.
    await userEvent.hover(tooltip(shown));
    await expect.element(tooltip(shown)).toBeVisible();
    await userEvent.hover(shown.getByRole('button', { name: 'before' }));
    await expect.element(tooltip(shown)).not.toBeInTheDocument();
  });

  it('describes itself to whoever reaches it by Tab, until Escape', async () => {
    const shown = await showRecall();
    await userEvent.click(shown.getByRole('button', { name: 'before' }));
    await userEvent.tab();
    const link = shown.getByRole('link', { name: 'recall' });
    await expect.element(link).toHaveFocus();
    await expect.element(link).toHaveAccessibleDescription(new RegExp(RECALL));
    await expectAccessibleInEveryLook(shown);
    await userEvent.keyboard('{Escape}');
    await expect.element(tooltip(shown)).not.toBeInTheDocument();
    await expect.element(link).toHaveFocus();
  });

  it('opens at the first tap, and leads to the glossary at the second', async () => {
    const shown = await showRecall();
    const link = shown.getByRole('link', { name: 'recall' }).element();
    if (!(link instanceof HTMLAnchorElement)) throw new Error('no link');
    /** @returns whether the browser would follow the link */
    const tap = () => {
      link.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
      return link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    };
    expect(tap()).toBe(false);
    await expect.element(tooltip(shown)).toBeVisible();
    expect(link.getAttribute('href')).toBe('#/glossary/recall');
    link.removeAttribute('href');
    expect(tap()).toBe(true);
  });

  it('stands within the window, whatever is around it', async () => {
    const shown = await renderInApp(
      <div style={{ overflow: 'auto', height: 40, marginTop: 720, textAlign: 'right' }}>
        <Term id="recall">recall</Term>
      </div>,
      { scheme: 'dark', width: 390 },
    );
    await userEvent.hover(shown.getByRole('link', { name: 'recall' }));
    const { left, right, top, bottom } = tooltip(shown).element().getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(8);
    expect(right).toBeLessThanOrEqual(390 - 8);
    expect(top).toBeGreaterThanOrEqual(8);
    const term = shown.getByRole('link', { name: 'recall' }).element().getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(term.top);
  });
});
