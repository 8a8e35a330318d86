/** Code that is loaded when somebody asks for what it does; what could not be had is said, and can be asked for again. */
import { createStore } from 'zustand/vanilla';

interface MissingParts {
  /** Asks again for each that is missing. */
  readonly again: readonly (() => void)[];
  /** They have been asked for again already. */
  readonly tried: boolean;
}

/** One for the page, as its code is. */
export const missingParts = createStore<MissingParts>(() => ({ again: [], tried: false }));

/** Loads a part and goes on with it; where it is out of reach the page says so. */
export async function withPart<T>(
  load: () => Promise<T>,
  use: (part: T) => void | Promise<void>,
): Promise<void> {
  let part: T;
  try {
    part = await load();
  } catch {
    const again = () => void withPart(load, use);
    missingParts.setState((missing) => ({ again: [...missing.again, again] }));
    return;
  }
  await use(part);
}

/** Asks again for everything that is missing. */
export function askAgain(): void {
  const { again } = missingParts.getState();
  missingParts.setState({ again: [], tried: true });
  for (const ask of again) ask();
}
