import type { Page } from '@playwright/test';

export interface FrameCount {
  frames: number;
  /** Milliseconds from one frame to the next. */
  medianMs: number;
  percentile95Ms: number;
  /** Of the page's thread; 0 when no task took over 50 ms. */
  longestTaskMs: number;
  tasksOver50Ms: number;
}

interface Recording {
  times: number[];
  tasks: number[];
}

declare global {
  interface Window {
    benchRecording?: Recording;
  }
}

/** Counts the page's frames and long tasks while something goes on. */
export async function countFrames(page: Page, during: () => Promise<void>): Promise<FrameCount> {
  await startRecording(page, true);
  await during();
  const { times, tasks } = await readRecording(page);
  const steps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  steps.sort((a, b) => a - b);
  const at = (share: number) => steps[Math.floor(share * (steps.length - 1))] ?? 0;
  return {
    frames: times.length,
    medianMs: at(0.5),
    percentile95Ms: at(0.95),
    longestTaskMs: Math.max(0, ...tasks),
    tasksOver50Ms: tasks.length,
  };
}

/** @returns asks for the longest task since, in milliseconds; 0 when none took over 50 ms */
export async function countLongTasks(page: Page): Promise<() => Promise<number>> {
  await startRecording(page, false);
  return async () => Math.max(0, ...(await readRecording(page)).tasks);
}

/** @param withFrames makes the page ask for every frame, which takes its processor time */
async function startRecording(page: Page, withFrames: boolean): Promise<void> {
  await page.evaluate((isAskingForFrames) => {
    const recording: Recording = { times: [], tasks: [] };
    window.benchRecording = recording;
    // A method, because functions in variables are given a helper that the page does not have.
    const recorder = {
      record(time: number) {
        if (window.benchRecording !== recording) return;
        recording.times.push(time);
        this.wait();
      },
      wait() {
        requestAnimationFrame((time) => {
          this.record(time);
        });
      },
    };
    if (isAskingForFrames) recorder.wait();
    new PerformanceObserver((list) => {
      recording.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  }, withFrames);
}

async function readRecording(page: Page): Promise<Recording> {
  const recording = await page.evaluate(() => {
    const { benchRecording } = window;
    delete window.benchRecording;
    return benchRecording;
  });
  if (recording === undefined) throw new Error('The page was loaded anew while it was measured.');
  return recording;
}
