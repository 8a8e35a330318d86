/** A pen and the hand that holds it on one sheet: the pen draws, the hand rests. */
import { describe, expect, it } from 'vitest';
import { StrokePointer } from '../../src/controls/draw/strokePointer';

const at = (timeStamp: number, pointerType: string, pointerId: number) => ({
  timeStamp,
  pointerType,
  pointerId,
});

describe('StrokePointer', () => {
  it('a hand that comes after the pen draws nothing, nor moves what the pen draws', () => {
    const pointer = new StrokePointer();
    expect(pointer.press(at(0, 'pen', 1))).toBe('draws');
    expect(pointer.press(at(100, 'touch', 2))).toBe('ignored');
    expect(pointer.draws(at(150, 'touch', 2))).toBe(false);
    expect(pointer.draws(at(150, 'pen', 1))).toBe(true);
    expect(pointer.release(at(160, 'touch', 2))).toBe(false);
    expect(pointer.isDrawing).toBe(true);
  });

  it('a hand that was there first gives way to the pen, and its stroke never was', () => {
    const pointer = new StrokePointer();
    expect(pointer.press(at(0, 'touch', 2))).toBe('draws');
    expect(pointer.press(at(100, 'pen', 1))).toBe('instead');
    expect(pointer.draws(at(110, 'touch', 2))).toBe(false);
    expect(pointer.release(at(120, 'touch', 2))).toBe(false);
    expect(pointer.release(at(130, 'pen', 1))).toBe(true);
  });

  it('between two strokes of a pen the hand still rests; later a finger draws again', () => {
    const pointer = new StrokePointer();
    pointer.press(at(0, 'pen', 1));
    pointer.release(at(500, 'pen', 1));
    expect(pointer.press(at(900, 'touch', 2))).toBe('ignored');
    pointer.see(at(1400, 'pen', 1)); // above the sheet
    expect(pointer.press(at(2000, 'touch', 3))).toBe('ignored');
    expect(pointer.press(at(2500, 'touch', 4))).toBe('draws');
  });

  it('two fingers, or a finger and the mouse: the first one draws', () => {
    const pointer = new StrokePointer();
    pointer.press(at(0, 'touch', 1));
    expect(pointer.press(at(10, 'touch', 2))).toBe('ignored');
    expect(pointer.press(at(10, 'mouse', 3))).toBe('ignored');
    expect(pointer.release(at(20, 'touch', 1))).toBe(true);
    expect(pointer.press(at(30, 'mouse', 3))).toBe('draws');
  });
});
