/** The keeper of the last stretch: which frames count, and when what was said is forgotten. */
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../src/config/experiment';
import type { Frame } from '../../src/engine/protocol';
import { createDiagnosisKeeper } from '../../src/state/diagnosis';
import { frameAt, measuresOf } from './fakeClient';

const mm = { ...defaultExperiment, loss: 'mm' } as const;

/** D has rejected everything and MMGAN's gradient has died. */
function deadFrame(updates: number, changes: Partial<Frame> = {}): Frame {
  const message = frameAt(updates, {
    realLogits: Float32Array.of(9),
    generatedLogits: Float32Array.of(-9),
    gradientSizes: { mm: 0.001, ns: 10 },
    measures: measuresOf(0.69),
    ...changes,
  });
  if (message.type !== 'frame') throw new TypeError(message.type);
  return message.frame;
}

/** A keeper that has seen enough to say so. */
function convinced() {
  const keeper = createDiagnosisKeeper();
  for (let i = 1; i <= 5; i++) keeper.observe(deadFrame(i * 50), mm);
  return keeper;
}
const kindsOf = ({ said }: ReturnType<typeof createDiagnosisKeeper>) =>
  said.getState().map(({ kind }) => kind);

describe('a keeper of the last stretch', () => {
  it('says what has held for a while', () => {
    expect(kindsOf(convinced())).toEqual(['saturated']);
  });

  it('counts frames with measures only, and each iteration once', () => {
    const keeper = createDiagnosisKeeper();
    for (let i = 1; i <= 9; i++) keeper.observe(deadFrame(i, { measures: null }), mm);
    for (let i = 1; i <= 9; i++) keeper.observe(deadFrame(10), mm);
    expect(kindsOf(keeper)).toEqual([]);
  });

  it('takes no numbers that are not finite', () => {
    const keeper = createDiagnosisKeeper();
    for (let i = 1; i <= 9; i++) keeper.observe(deadFrame(i, { finite: false }), mm);
    expect(kindsOf(keeper)).toEqual([]);
  });

  it('stays while nothing new comes, as when paused', () => {
    const keeper = convinced();
    for (let i = 0; i < 9; i++) keeper.observe(deadFrame(250, { measures: null }), mm);
    expect(kindsOf(keeper)).toEqual(['saturated']);
  });

  it('forgets when the experiment changes or the run begins again', () => {
    const changed = convinced();
    changed.observe(deadFrame(300), { ...mm, loss: 'ns' });
    expect(kindsOf(changed)).toEqual([]);
    const reset = convinced();
    reset.observe(deadFrame(0), mm);
    expect(kindsOf(reset)).toEqual([]);
  });
});
