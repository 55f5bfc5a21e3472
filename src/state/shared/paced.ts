/** Some changes a second: a render for each message takes the processor from the workers. */
const INTERVAL_MS = 500;

/** Gathers what work tells and shows it a few times a second. */
export class Paced<T extends object | number> {
  private waiting: T[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param show gets what was told since it was last called, in order, and the last of that */
  constructor(private readonly show: (told: readonly T[], latest: T) => void) {}

  tell(value: T): void {
    this.waiting.push(value);
    this.timer ??= setTimeout(() => {
      this.showRest();
    }, INTERVAL_MS);
  }

  /** At once, where the work is over or becomes another. */
  showRest(): void {
    const told = this.waiting;
    this.dropRest();
    const latest = told.at(-1);
    if (latest !== undefined) this.show(told, latest);
  }

  dropRest(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waiting = [];
  }
}

/** Shows the latest of what work tells; a new phase at once, because the page may stand still in it. */
export class PacedPhases<Progress extends { phase: string }> extends Paced<Progress> {
  private phase: string | null = null;

  constructor(show: (progress: Progress) => void) {
    super((_told, latest) => {
      show(latest);
    });
  }

  override tell(progress: Progress): void {
    super.tell(progress);
    if (progress.phase !== this.phase) this.showRest();
    this.phase = progress.phase;
  }
}
