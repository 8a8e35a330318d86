/** Which pointer draws: one at a time, and a pen before the hand that rests beside it. */

/** What of a pointer event decides. */
export interface DrawingPointer {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly timeStamp: number;
}

/** Milliseconds after the last sign of a pen in which a touch is the hand that holds it. */
const handRests = 1000;

export class StrokePointer {
  private held: { readonly id: number; readonly type: string } | null = null;
  private penSeen = Number.NEGATIVE_INFINITY;

  /** True while a pointer draws. */
  get isDrawing(): boolean {
    return this.held !== null;
  }

  /** True for a touch while a pen is about. */
  isPalm({ pointerType, timeStamp }: DrawingPointer): boolean {
    return pointerType === 'touch' && timeStamp - this.penSeen < handRests;
  }

  /** True for the pointer that draws. */
  draws({ pointerId }: DrawingPointer): boolean {
    return this.held?.id === pointerId;
  }

  /** A pen was seen, drawing or above the sheet. */
  see({ pointerType, timeStamp }: DrawingPointer): void {
    if (pointerType === 'pen') this.penSeen = timeStamp;
  }

  /** Whether a pointer that comes down draws; `instead` of a touch that was the hand of a pen: its stroke never was. */
  press(pointer: DrawingPointer): 'draws' | 'instead' | 'ignored' {
    this.see(pointer);
    if (this.isPalm(pointer)) return 'ignored';
    const { pointerId: id, pointerType: type } = pointer;
    const takesOver = type === 'pen' && this.held?.type === 'touch';
    if (this.held && !takesOver) return 'ignored';
    this.held = { id, type };
    return takesOver ? 'instead' : 'draws';
  }

  /** True if the pointer that goes was the one that drew. */
  release(pointer: DrawingPointer): boolean {
    this.see(pointer);
    if (!this.draws(pointer)) return false;
    this.held = null;
    return true;
  }
}
