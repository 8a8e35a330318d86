/** What the worker still owes the page: a frame that was asked for and must differ from the last one. */
import type { FromWorker, ToWorker } from './protocol';

export class Debt {
  /** The page can draw a frame. */
  private wanted = false;
  /** A command was given whose outcome has not been seen. */
  private commanded = false;
  /** The run moves by itself until it is told otherwise. */
  private moving = false;

  get due(): boolean {
    return this.wanted && (this.commanded || this.moving);
  }

  /** Takes in a command to the worker. */
  ask({ type }: ToWorker): void {
    if (type === 'ping' || type === 'measure') return;
    if (type === 'want') {
      this.wanted = true;
      return;
    }
    if (type === 'start') this.wanted = false;
    if (type !== 'reconfigure') this.commanded = true;
    if (type === 'play' || type === 'ascend') this.moving = true;
    else if (type !== 'reconfigure' && type !== 'keep') this.moving = false;
  }

  /** Takes in what the worker says of the present run. */
  hear(message: FromWorker): void {
    if (message.type === 'frame') {
      this.wanted = false;
      this.commanded = false;
    } else if (message.type === 'diverged') this.moving = false;
    else if (message.type === 'ascending' && message.progress.done) this.moving = false;
  }
}
