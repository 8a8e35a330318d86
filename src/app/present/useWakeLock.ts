/** Keeps the screen on while it is presented, where the browser can. */
import { useEffect } from 'react';

export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let wanted = true;
    let lock: WakeLockSentinel | null = null;
    const release = async () => {
      try {
        await lock?.release();
      } catch {
        // The browser has taken it already.
      }
    };
    /** The browser takes the lock away whenever the page is hidden. */
    const take = async () => {
      if (document.hidden || (lock && !lock.released)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
      } catch {
        lock = null; // the battery may be low
      }
      if (!wanted) void release();
    };
    void take();
    document.addEventListener('visibilitychange', take);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', take);
      void release();
    };
  }, []);
}
