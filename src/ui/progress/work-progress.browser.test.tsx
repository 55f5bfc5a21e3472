import { expect, it, onTestFinished, vi } from 'vitest';
import { appStore } from '../../state/app-store';
import { setAppState } from '../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { opened, TWELVE_IMAGES } from '../testing/opened-dataset';
import { renderInApp } from '../testing/render-in-app';
import { runningTraining } from '../testing/trainings';
import { toldWork } from './tell-when-done';
import { WorkProgress } from './work-progress';

/** Notifications as a browser shows them to a person who answers so. */
function answerNotifications(answer: NotificationPermission): { title: string; body: string }[] {
  const told: { title: string; body: string }[] = [];
  class FakeNotification {
    static requestPermission = () => Promise.resolve(answer);
    constructor(title: string, { body }: { body: string }) {
      told.push({ title, body });
    }
  }
  vi.stubGlobal('Notification', FakeNotification);
  toldWork.setState(toldWork.getInitialState());
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  return told;
}

const element = (leftMs: number) => (
  <WorkProgress kind="training" label="Training progress" progress={{ share: 0.25, leftMs }}>
    Epoch 3 of 12
  </WorkProgress>
);
const OFFER = 'Tell me when it is done';

it('offers to tell of work that takes long, and tells a person who has gone elsewhere', async () => {
  const told = answerNotifications('granted');
  setAppState({ ...opened(TWELVE_IMAGES), training: runningTraining() });
  const shown = await renderInApp(element(9000));
  await expect.element(shown.getByText('About 9 s left')).toBeVisible();
  await expect.element(shown.getByRole('button', { name: OFFER })).not.toBeInTheDocument();

  await shown.rerender(element(11_000));
  await shown.getByRole('button', { name: OFFER }).click();
  await expect
    .element(shown.getByRole('button', { name: 'A notification will tell you' }))
    .toHaveAttribute('aria-disabled', 'true');
  await expectAccessibleInEveryLook(shown);

  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  appStore.setState({ training: runningTraining({ paused: true }) });
  expect(told).toEqual([]);
  appStore.setState({
    training: { status: 'failed', error: { code: 'training/failed', detail: '' }, history: [] },
  });
  expect(told).toEqual([{ title: 'The training is over', body: 'See what went wrong.' }]);
  // Once: the next work is to be asked for again.
  appStore.setState({ training: { status: 'idle' } });
  expect(told).toHaveLength(1);
});

it('tells nobody who looks at the page', async () => {
  const told = answerNotifications('granted');
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  setAppState({ training: runningTraining() });
  const shown = await renderInApp(element(11_000));
  await shown.getByRole('button', { name: OFFER }).click();
  await expect.element(shown.getByText('A notification will tell you')).toBeVisible();
  appStore.setState({ training: { status: 'idle' } });
  await expect.element(shown.getByRole('button', { name: OFFER })).toBeVisible();
  expect(told).toEqual([]);
});

it('says that the browser does not allow it', async () => {
  answerNotifications('denied');
  setAppState({ training: runningTraining() });
  const shown = await renderInApp(element(11_000));
  await shown.getByRole('button', { name: OFFER }).click();
  await expect
    .element(shown.getByText('The browser does not allow notifications here.'))
    .toBeVisible();
});
