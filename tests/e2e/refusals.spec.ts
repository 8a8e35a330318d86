/** The browser says no: each interface that the page calls throws, rejects, is missing or never answers; the page opens, trains and fails nowhere. */
import { expect, type Page, test } from '@playwright/test';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What happens to the interface, before the page's code runs; `never` is a promise without an answer. */
type Sabotage = () => void;

interface Refusal {
  readonly name: string;
  readonly sabotage: Sabotage;
  readonly fragment?: string;
  /** What a person asks for that needs it, and what is said then. */
  readonly ask?: (page: Page) => Promise<unknown>;
}

const openShare = async (page: Page) => {
  await button(page, 'Share').click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
};
const copyLink = async (page: Page) => {
  await openShare(page);
  await page.getByRole('button', { name: /^Copy/ }).first().click();
  await expect(page.getByText('The browser does not allow copying').first()).toBeVisible();
};
const present = async (page: Page) => {
  await page.keyboard.press('p');
  await expect(page.locator('[data-face="present"]')).toBeAttached();
};
const openSave = async (page: Page) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
};

const refusals: readonly Refusal[] = [
  {
    name: 'history throws',
    sabotage: () => {
      const refuse = () => {
        throw new DOMException('too many calls', 'SecurityError');
      };
      history.pushState = refuse;
      history.replaceState = refuse;
    },
    ask: async (page) => {
      const rate = page.getByRole('slider', { name: 'Learning rate, slider' }).first();
      await rate.focus();
      const before = await rate.getAttribute('aria-valuetext');
      for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
      await expect(rate).not.toHaveAttribute('aria-valuetext', before ?? '');
    },
  },
  {
    name: 'localStorage throws',
    sabotage: () => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('not allowed', 'SecurityError');
          },
        });
      }
    },
  },
  {
    name: 'localStorage is full',
    sabotage: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  },
  {
    name: 'indexedDB throws',
    sabotage: () => {
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('not allowed', 'SecurityError');
        },
      });
    },
  },
  {
    name: 'indexedDB is missing',
    sabotage: () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    },
  },
  {
    name: 'indexedDB.open never answers',
    sabotage: () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    },
  },
  {
    name: 'matchMedia throws',
    sabotage: () => {
      window.matchMedia = () => {
        throw new Error('no');
      };
    },
  },
  {
    name: 'matchMedia is missing',
    sabotage: () => {
      Object.defineProperty(window, 'matchMedia', { value: undefined });
    },
  },
  {
    name: 'ResizeObserver is missing',
    sabotage: () => {
      Object.defineProperty(window, 'ResizeObserver', { value: undefined });
    },
  },
  {
    name: 'ResizeObserver throws',
    sabotage: () => {
      Object.defineProperty(window, 'ResizeObserver', {
        value: class {
          constructor() {
            throw new Error('no');
          }
        },
      });
    },
  },
  {
    name: 'MutationObserver throws',
    sabotage: () => {
      MutationObserver.prototype.observe = () => {
        throw new Error('no');
      };
    },
  },
  {
    name: 'the clipboard rejects',
    sabotage: () => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      navigator.clipboard.writeText = refuse;
      navigator.clipboard.write = refuse;
    },
    ask: copyLink,
  },
  {
    name: 'the clipboard is missing',
    sabotage: () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    },
    ask: copyLink,
  },
  {
    name: 'full screen rejects',
    sabotage: () => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'));
    },
    ask: present,
  },
  {
    name: 'full screen throws',
    sabotage: () => {
      Element.prototype.requestFullscreen = () => {
        throw new TypeError('no');
      };
    },
    ask: present,
  },
  {
    name: 'full screen is missing',
    sabotage: () => {
      Object.defineProperty(Element.prototype, 'requestFullscreen', { value: undefined });
    },
    ask: present,
  },
  {
    name: 'full screen answers nothing',
    sabotage: () => {
      Element.prototype.requestFullscreen = (() => undefined) as never;
    },
    ask: present,
  },
  {
    name: 'the wake lock throws',
    sabotage: () => {
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request() {
            throw new DOMException('no', 'NotAllowedError');
          },
        },
      });
    },
    fragment: 'present=on',
  },
  {
    name: 'the wake lock is undefined',
    sabotage: () => {
      Object.defineProperty(navigator, 'wakeLock', { value: undefined });
    },
    fragment: 'present=on',
  },
  {
    name: 'MediaRecorder is missing',
    sabotage: () => {
      Object.defineProperty(window, 'MediaRecorder', { value: undefined });
      Object.defineProperty(window, 'VideoEncoder', { value: undefined });
    },
    ask: async (page) => {
      await openSave(page);
      await expect(page.getByText('This browser cannot record clips.')).toBeVisible();
    },
  },
  {
    name: 'MediaRecorder throws',
    sabotage: () => {
      Object.defineProperty(window, 'VideoEncoder', { value: undefined });
      MediaRecorder.prototype.start = () => {
        throw new DOMException('no', 'NotSupportedError');
      };
    },
    ask: async (page) => {
      await openSave(page);
      await page.getByRole('button', { name: /^Clip/ }).click();
      await expect(page.getByText('It could not be saved.')).toBeVisible();
    },
  },
  {
    name: 'the recorder never ends',
    sabotage: () => {
      Object.defineProperty(window, 'VideoEncoder', { value: undefined });
      MediaRecorder.prototype.stop = () => {};
    },
    ask: async (page) => {
      await openSave(page);
      await page.getByRole('button', { name: /^Clip/ }).click();
      await button(page, 'Cancel').click();
      await expect(page.getByRole('button', { name: /^Clip/ })).toBeVisible();
    },
  },
  {
    name: 'files cannot be made',
    sabotage: () => {
      URL.createObjectURL = () => {
        throw new TypeError('no');
      };
    },
    ask: async (page) => {
      await openSave(page);
      await page.getByRole('button', { name: /^Measures/ }).click();
      await expect(page.getByText('It could not be saved.')).toBeVisible();
    },
  },
  {
    name: 'images cannot be made',
    sabotage: () => {
      HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
    },
    ask: async (page) => {
      await openSave(page);
      await page.getByRole('button', { name: /^Picture, PNG/ }).click();
      await expect(page.getByText('It could not be saved.')).toBeVisible();
    },
  },
  {
    name: 'dialogs cannot be modal',
    sabotage: () => {
      HTMLDialogElement.prototype.showModal = () => {
        throw new DOMException('no', 'InvalidStateError');
      };
    },
    ask: openShare,
  },
  {
    name: 'pointers cannot be captured',
    sabotage: () => {
      Element.prototype.setPointerCapture = () => {
        throw new DOMException('no', 'NotFoundError');
      };
    },
    fragment: 'hand=1,0.5&data=bimodal',
    ask: (page) => page.getByRole('slider', { name: 'Mean of P_G' }).first().click(),
  },
  {
    name: 'no languages are told',
    sabotage: () => {
      Object.defineProperty(navigator, 'languages', { value: undefined });
    },
  },
  {
    name: 'service workers throw',
    sabotage: () => {
      Object.defineProperty(navigator, 'serviceWorker', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    },
    ask: (page) => page.waitForTimeout(3500),
  },
  {
    name: 'scrolling throws',
    sabotage: () => {
      const refuse = () => {
        throw new Error('no');
      };
      Element.prototype.scrollTo = refuse;
      Element.prototype.scrollIntoView = refuse;
    },
  },
];

for (const { name, sabotage, fragment = '', ask } of refusals) {
  test(name, async ({ page }) => {
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(error.message));
    await page.addInitScript(sabotage);
    await page.goto(`./#${fragment}`);
    // Where nothing is remembered, everybody is new, and greeted by a run that plays already.
    const play = button(page, 'Play').first();
    await expect(play.or(button(page, 'Pause')).first()).toBeVisible();
    if (await play.isVisible()) await play.click();
    await expect(page.getByText(/iteration [1-9]/i).first()).toBeVisible();
    await expect(page.locator('[data-picture] canvas').first()).toBeVisible();
    await ask?.(page);
    await expect(page.getByText('This part of the page failed')).toHaveCount(0);
    const { length } = uncaught;
    expect(uncaught.slice(0, length)).toEqual([]);
  });
}

test('a worker that may not be made is told, and Restart makes it', async ({ page }) => {
  await page.addInitScript(() => {
    const { Worker: Real } = window;
    const state = window as unknown as { refuse: boolean };
    state.refuse = true;
    window.Worker = class extends Real {
      constructor(...given: ConstructorParameters<typeof Real>) {
        if (state.refuse && !String(given[0]).startsWith('data:')) {
          throw new DOMException('no', 'SecurityError');
        }
        super(...given);
      }
    };
  });
  const uncaught: string[] = [];
  page.on('pageerror', (error) => uncaught.push(error.message));
  await page.goto('./');
  await expect(button(page, 'Restart')).toBeVisible();
  await page.evaluate(() => {
    (window as unknown as { refuse: boolean }).refuse = false;
  });
  await button(page, 'Restart').click();
  await button(page, 'Play').click();
  await expect(page.getByText(/iteration [1-9]/i).first()).toBeVisible();
  expect(uncaught).toEqual([]);
});

test('where canvases give no context, the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('./');
  await expect(page.getByText('it lacks Canvas 2D')).toBeVisible();
});
