/** Says now and then that work goes on, from the middle of work that is too long to look up from. */

const paceMilliseconds = 500;

/** A function to be called after each small piece of work; `beat` follows at most twice a second. */
export function heartbeat(now: () => number, beat: () => void): () => void {
  let at = now();
  return () => {
    const time = now();
    if (time - at < paceMilliseconds) return;
    at = time;
    beat();
  };
}
