/** How the worker speaks to the page, and lets the page speak to it. */
import type { FromWorker } from './protocol';

/** The worker's own scope; tests type-check this file in a page, where `postMessage` means another. */
const worker = globalThis as unknown as Pick<Worker, 'postMessage'>;

/** Timers in workers wait at least 4 ms; a message to oneself does not. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets waiting messages in; resolves after about `milliseconds`, at once for 0. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds > 0) {
      setTimeout(resolve, milliseconds);
      return;
    }
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

/** Sends a message; a frame's arrays are transferred, not copied. */
export function post(message: FromWorker): void {
  const frames = message.type === 'frame' ? [message.frame, ...message.companions] : [];
  worker.postMessage(message, frames.flatMap(arraysOf));
}

/** The buffers of all typed arrays in a frame. */
function arraysOf(frame: object): ArrayBuffer[] {
  return Object.values(frame).flatMap((value) => {
    if (value instanceof Float32Array) return [value.buffer as ArrayBuffer];
    return value?.values instanceof Float32Array ? [value.values.buffer as ArrayBuffer] : [];
  });
}
