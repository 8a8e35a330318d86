/** What reads a run's file: in a worker, for which `answerFiles` listens, or on the page. */
import type { ReadFile } from './readFile';
import { parseRun } from './readRun';

export async function readText(file: Blob): Promise<ReadFile> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { problem: 'unreadable' };
  }
  return parseRun(text);
}

/** What of a worker's scope is used. */
interface Scope {
  onmessage: ((event: MessageEvent<Blob>) => unknown) | null;
  postMessage(message: ReadFile): void;
}

/** Answers each file with the run in it. */
export function answerFiles(scope: Scope): void {
  scope.onmessage = async ({ data }) => scope.postMessage(await readText(data));
}
