import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { keepScroll } from './keep-scroll';

const scrollY = () => Math.round(window.scrollY);

/**
 * Pages of 3000 pixels at addresses. As React may, it draws another one at its top before the
 * hashchange is told, and most of it later, when asked to.
 */
async function openPages() {
  await page.viewport(800, 600);
  history.replaceState(null, '', '#/first');
  const content = document.createElement('div');
  content.style.height = '3000px';
  document.body.append(content);
  const stop = keepScroll();
  const drawTop = () => {
    content.style.height = '700px';
    window.scrollTo(0, 0);
  };
  window.addEventListener('popstate', drawTop);
  onTestFinished(() => {
    stop();
    window.removeEventListener('popstate', drawTop);
    content.remove();
    history.replaceState(null, '', '#');
  });
  const arrivalBy = async (way: () => void) => {
    const arrived = new Promise((resolve) => {
      window.addEventListener('hashchange', resolve, { once: true });
    });
    way();
    await arrived;
    await nextFrames();
  };
  return {
    open: (address: string) =>
      arrivalBy(() => {
        location.hash = address;
      }),
    back: () =>
      arrivalBy(() => {
        history.back();
      }),
    forward: () =>
      arrivalBy(() => {
        history.forward();
      }),
    drawRest: async () => {
      content.style.height = '3000px';
      await nextFrames();
    },
  };
}

beforeEach(() => {
  window.scrollTo(0, 0);
});

it('comes back to where a page was left by Back and by Forward, once it is tall enough', async () => {
  const { open, back, forward, drawRest } = await openPages();
  window.scrollTo(0, 700);
  await open('#/second');
  await drawRest();
  expect(scrollY()).toBe(0);
  window.scrollTo(0, 1200);
  await back();
  expect(scrollY()).toBeLessThan(700);
  await drawRest();
  expect(scrollY()).toBe(700);
  await forward();
  await drawRest();
  expect(scrollY()).toBe(1200);
});

it('begins a page at its top that is opened anew, also where it was open before', async () => {
  const { open, drawRest } = await openPages();
  window.scrollTo(0, 700);
  await open('#/second');
  await drawRest();
  await open('#/first');
  await drawRest();
  expect(scrollY()).toBe(0);
});

it('leaves the page to a person who scrolls meanwhile', async () => {
  const { open, back, drawRest } = await openPages();
  window.scrollTo(0, 700);
  await open('#/second');
  await back();
  window.dispatchEvent(new WheelEvent('wheel'));
  window.scrollTo(0, 50);
  await drawRest();
  expect(scrollY()).toBe(50);
});

/** Observers of sizes have told by then. */
async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}
