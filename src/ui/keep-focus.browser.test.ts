import { expect, it, onTestFinished } from 'vitest';
import { keepFocus } from './keep-focus';

/** A page with this content, whose focus is kept. */
function pageOf(html: string): (selector: string) => HTMLElement {
  const main = document.createElement('main');
  main.tabIndex = -1;
  main.innerHTML = html;
  document.body.append(main);
  const stop = keepFocus();
  onTestFinished(() => {
    stop();
    document.body.replaceChildren();
  });
  return (selector) => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  };
}

const focused = () => document.activeElement?.id;

it('goes on to what takes the place of a button: Start becomes Pause and Stop', async () => {
  const find = pageOf(
    '<a href="#/x">before</a><div id="bar"><button id="start"></button><select id="backend"></select></div>',
  );
  find('#start').focus();
  find('#start').outerHTML =
    '<div id="two"><button id="pause"></button><button id="stop"></button></div>';
  await expect.poll(focused).toBe('pause');
  find('#stop').focus();
  find('#two').outerHTML = '<button id="start"></button>';
  await expect.poll(focused).toBe('start');
});

it('goes on to the next of its like in a list, else to the one before', async () => {
  const find = pageOf(
    [1, 2, 3].map((at) => `<li><input /><button id="remove-${at}"></button></li>`).join(''),
  );
  find('#remove-2').focus();
  find('li:nth-child(2)').remove();
  await expect.poll(focused).toBe('remove-3');
  find('li:last-child').remove();
  await expect.poll(focused).toBe('remove-1');
});

it('leaves a button that is disabled, where no key would do anything', async () => {
  const find = pageOf('<button id="one"></button><button id="two"></button>');
  find('#one').focus();
  find('#one').setAttribute('disabled', '');
  await expect.poll(focused).toBe('two');
});

it('comes back from a dialog to what was left for it', async () => {
  const find = pageOf('<button id="open"></button><button id="other"></button>');
  find('#open').focus();
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div role="dialog"><button id="close"></button></div>',
  );
  find('#close').focus();
  find('[role="dialog"]').remove();
  await expect.poll(focused).toBe('open');
});

it('stays on the page where nothing is left to focus', async () => {
  const find = pageOf('<p><button id="only"></button></p>');
  find('main').id = 'main';
  find('#only').focus();
  find('p').remove();
  await expect.poll(focused).toBe('main');
});

it('is not taken back from a person who left it, nor from whoever moves it on purpose', async () => {
  const find = pageOf('<button id="left"></button><button id="right"></button><p></p>');
  find('#left').focus();
  find('#left').blur();
  find('p').remove();
  await nextFrame();
  expect(document.activeElement).toBe(document.body);
  find('#left').focus();
  find('#left').remove();
  find('#right').focus();
  await nextFrame();
  expect(focused()).toBe('right');
});

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
