/** Reads a run's file off the page's thread: megabytes of text take longer than a frame. */
import type { FileProblem, ReadRun } from './readRun';
import { maximumFileSize } from './savedRun';

export type ReadFile = ReadRun | { readonly problem: FileProblem | 'unreadable' };

/** Where there are no workers, as in some frames, the page reads it. */
async function readHere(file: Blob): Promise<ReadFile> {
  const { readText } = await import('./fileReader');
  return readText(file);
}

function readThere(file: Blob): Promise<ReadFile> {
  const worker = new Worker(new URL('./fileWorker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<ReadFile>((resolve, reject) => {
    const fail = () => reject(new Error('no reader'));
    worker.onmessage = ({ data }: MessageEvent<ReadFile>) => resolve(data);
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.postMessage(file);
  });
  return answer.finally(() => worker.terminate());
}

/** The run in a file, or why there is none. Never rejects for what is in the file. */
export async function readRunFile(file: Blob): Promise<ReadFile> {
  if (file.size > maximumFileSize) return { problem: 'oversized' }; // before any of it is read
  if (typeof Worker !== 'function') return readHere(file);
  return readThere(file).catch(() => readHere(file));
}
