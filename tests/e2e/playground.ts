/** The page as its tests see it: through accessible names, and the stage's pixels. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Switches every layer of the stage off but one. */
export function only(layer: string): string {
  const layers = ['surface', 'contours', 'real', 'generated', 'arrows', 'grid'];
  return `hide=${layers.filter((id) => id !== layer).join()}`;
}

/** Opens the list of the header's other buttons, where the screen is too small for them. */
export async function openActions(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'More', exact: true, expanded: false });
  if (await more.isVisible()) await more.click();
}

/** The count in the text of the page's status. */
function iterationIn(text: string): number {
  return Number(text.replaceAll(',', '').match(/\d+/)?.[0] ?? Number.NaN);
}

export class Playground {
  readonly status: Locator;
  readonly stage: Locator;
  /** Says on which device the run trains, and how fast. */
  readonly badge: Locator;
  /** What the page reported by itself: errors of scripts, and of the console. */
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    this.status = page.getByRole('status', { name: 'Iteration', exact: true });
    // On small screens it stands in a list that is closed.
    this.badge = page.getByRole('button', { name: /^Runs on /, includeHidden: true });
    this.stage = page.getByLabel(/^Stage: /).first();
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Opens an address anew, even where only its fragment differs, and waits for the first picture. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`./${fragment && `#${fragment}`}`);
    await this.ready();
  }

  /** The engine has started, and the stage has drawn what it knows. */
  async ready(): Promise<void> {
    await expect(this.status).toContainText('0');
    await expect(this.badge).toHaveText(/^(WebGL|WASM|CPU)/);
    await expect.poll(() => this.isBlank(), { message: 'a picture' }).toBe(false);
    await this.settle();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  loss(name: 'MMGAN' | 'NSGAN'): Locator {
    return this.page
      .getByRole('radiogroup', { name: 'Loss', exact: true })
      .getByRole('radio', { name, exact: true });
  }

  async iteration(): Promise<number> {
    return iterationIn((await this.status.textContent()) ?? '');
  }

  /** Waits until at least `count` iterations are done. */
  async reach(count: number, timeout = 30_000): Promise<void> {
    await expect.poll(() => this.iteration(), { timeout }).toBeGreaterThanOrEqual(count);
  }

  /** Notes every iteration the page shows from now on; the result gives the changes so far, in order. */
  async watchIterations(): Promise<() => Promise<number[]>> {
    const list = await this.status.evaluateHandle((element) => {
      const seen: string[] = [];
      new MutationObserver(() => seen.push(element.textContent ?? '')).observe(element, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      return seen;
    });
    return async () => (await list.jsonValue()).map(iterationIn);
  }

  /** Lets the frames that are under way arrive and be drawn. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(300);
    await this.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }

  /** All pixels of the stage's canvases, as text that can be compared. */
  async picture(): Promise<string> {
    return this.stage.evaluate((element) => {
      const canvases =
        element instanceof HTMLCanvasElement ? [element] : [...element.querySelectorAll('canvas')];
      return canvases.map((canvas) => canvas.toDataURL()).join(' ');
    });
  }

  /** True if the stage's canvases show one colour only, or are not there. */
  private async isBlank(): Promise<boolean> {
    return this.stage.evaluate((element) => {
      const canvases =
        element instanceof HTMLCanvasElement ? [element] : [...element.querySelectorAll('canvas')];
      return canvases.every((canvas) => {
        if (canvas.width === 0 || canvas.height === 0) return true;
        const copy = new OffscreenCanvas(canvas.width, canvas.height);
        const context = copy.getContext('2d');
        context?.drawImage(canvas, 0, 0);
        const { data } = context?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
        return new Uint32Array(new Uint8ClampedArray(data).buffer).every(
          (v, _, all) => v === all[0],
        );
      });
    });
  }

  /** Presses a step button and waits until the page shows that the step is done. */
  async step(name: 'Step D' | 'Step G' | 'Step', shown: RegExp): Promise<void> {
    await this.button(name).click();
    await expect(this.page.getByText(shown).first()).toBeVisible();
    await this.settle();
  }
}
