/** Looks at the built page from inside: when it draws and trains, how evenly its frames come. Runs in the page, before its own scripts. */

/** What was seen in a stretch of time. */
export interface Seen {
  /** Iterations per second; null if the count was not seen to move. */
  readonly rate: number | null;
  /** Milliseconds between the page’s frames. */
  readonly intervals: readonly number[];
  /** Milliseconds of the longest task; 0 where none took over 50 ms. */
  readonly longestTask: number;
  /** The device’s name as the page shows it. */
  readonly device: string;
}

/** Moments in milliseconds since the navigation began; null until they come. */
export interface Moments {
  drawn: number | null;
  played: number | null;
  trained: number | null;
  /** All modes covered, and at least 85 % of the samples of high quality. */
  learned: number | null;
}

export interface Watch {
  readonly moments: Moments;
  begin(): void;
  /** How often the count of iterations has moved since. */
  moves(): number;
  end(): Seen;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/** Self-contained, because it is handed to the page as text. With `plain` the worker trains in plain tf.js operations. */
export function installWatch(plain: boolean): void {
  const moments: Moments = { drawn: null, played: null, trained: null, learned: null };
  let marks: { time: number; iteration: number }[] = [];
  let frames: number[] = [];
  let longestTask = 0;

  const { drawImage } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.drawImage = function (...given: unknown[]) {
    moments.drawn ??= performance.now(); // only the stage, with D's surface, draws images
    return drawImage.apply(this, given as Parameters<typeof drawImage>);
  };
  if (plain) {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: { type: string }) {
      const start = message.type === 'start';
      postMessage.call(this, start ? { ...message, implementation: 'plain' } : message);
    };
  }
  const note = (tasks: PerformanceEntryList) => {
    for (const { duration } of tasks) longestTask = Math.max(longestTask, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });

  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const numbersIn = (text: string) => (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  const iteration = () => numbersIn(textOf('[role=status][aria-label=Iteration]'))[0] ?? 0;
  const shown = (name: string) => {
    const terms = [...document.querySelectorAll('summary')];
    const term = terms.find(({ textContent }) => textContent?.startsWith(name));
    return numbersIn(term?.querySelector('b')?.textContent ?? '');
  };
  const hasLearned = () => {
    const [covered, all] = shown('Modes covered');
    const [quality = 0] = shown('High-quality samples');
    return covered !== undefined && covered === all && quality >= 85;
  };
  const play = (time: number) => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent?.trim() === 'Play');
    if (!button) return;
    button.click();
    moments.played = time;
  };
  const look = () => {
    const time = performance.now();
    frames.push(time);
    if (moments.played === null) play(time);
    const reached = iteration();
    if (reached !== marks.at(-1)?.iteration) marks.push({ time, iteration: reached });
    if (reached > 0) moments.trained ??= time;
    if (moments.learned === null && reached > 0 && hasLearned()) moments.learned = time;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  window.watch = {
    moments,
    begin() {
      observer.takeRecords(); // tasks from before do not count
      // The count of this moment is older than this moment: rates begin with the next one.
      [marks, frames, longestTask] = [[], [performance.now()], 0];
    },
    moves: () => marks.length - 1,
    end() {
      note(observer.takeRecords());
      const [, first] = marks;
      const last = marks.at(-1);
      const moved = first && last && last.time > first.time;
      const badge = document
        .querySelector('button[aria-label^="Runs on"]')
        ?.getAttribute('aria-label');
      return {
        rate: moved ? (1000 * (last.iteration - first.iteration)) / (last.time - first.time) : null,
        intervals: frames.slice(1).map((time, i) => time - (frames[i] as number)),
        longestTask,
        device: badge?.match(/(WebGL|WASM|CPU)/)?.[0] ?? '',
      };
    },
  };
}
