/** What is remembered of a run as it goes: losses, V and its bound, the hand's trace, what was diagnosed. */
import type { Experiment, LossId } from '../config/experiment';
import type { Clock, Frame, RunCheckpoint } from '../engine/protocol';
import type { DiagnosisKind } from '../math/diagnosis/diagnosis';
import { createDiagnosisKeeper, type DiagnosisState } from './diagnosis';
import { createHandTrace } from './handTrace';
import {
  createLossHistory,
  type LossMark,
  type LossSpan,
  lossPointOf,
  positionOf,
} from './lossHistory';
import { createMeasureHistory, type MeasurePoint, measurePointOf } from './measureHistory';

/** Where a run stood when it was kept. */
export function clockOf({ schedule: { iteration, phase, updates } }: RunCheckpoint): Clock {
  return { iteration, phase, updates };
}

/** Something was diagnosed that had not been said before. */
interface Finding {
  readonly position: number;
  readonly kind: DiagnosisKind;
}

/** What one will want to see again: a finding, or that the generator's loss was switched. */
export type RunEvent = Finding | (LossMark & { readonly kind: 'loss' });

/** A future that was left: how a record's lines went on from there. */
export interface Ghost {
  readonly losses: readonly LossSpan[];
  readonly measures: readonly MeasurePoint[];
}

/** The future that was left, by record: one for each lane that has one. */
export type Ghosts = ReadonlyMap<RunRecord, Ghost>;

/** Findings that are remembered, the newest. */
const mostFindings = 100;

export class RunRecord {
  readonly losses = createLossHistory();
  readonly measures = createMeasureHistory();
  readonly handTrace = createHandTrace();
  readonly diagnosis = createDiagnosisKeeper();
  /** The record of a lane beside this one: what is forgotten here is forgotten there. */
  beside: RunRecord | null = null;
  private findings: readonly Finding[] = [];

  /** Takes in a frame; `moved` tells whether the run has moved since the one before. */
  observe(frame: Frame, experiment: Experiment, moved: boolean): void {
    if (moved) this.losses.append(lossPointOf(frame, experiment));
    this.diagnose(frame, experiment);
    this.handTrace.observe(frame);
    const point = measurePointOf(frame, experiment);
    if (point) this.measures.append(point);
  }

  /** The generator's loss was switched. */
  markLoss(clock: Clock, loss: LossId): void {
    this.losses.mark({ position: clock.iteration, loss });
  }

  /** Oldest first. */
  events(): readonly RunEvent[] {
    const switches = this.losses.marks().map((mark) => ({ ...mark, kind: 'loss' }) as const);
    return [...switches, ...this.findings].sort((a, b) => a.position - b.position);
  }

  /** What the run did after a checkpoint it goes on from is no longer part of it. */
  rewind(checkpoint: RunCheckpoint): void {
    this.truncate(positionOf(clockOf(checkpoint), checkpoint.experiment));
  }

  truncate(position: number): void {
    this.beside?.truncate(position);
    this.losses.truncate(position);
    this.measures.truncate(position);
    this.findings = this.findings.filter((event) => event.position <= position);
  }

  /** Goes on from an earlier place; the future that is left, if there was any. */
  branch(position: number): Ghosts | null {
    const ghosts = new Map<RunRecord, Ghost>();
    for (const record of this.all()) {
      const losses = tailOf(record.losses.spans(), position);
      const measures = tailOf(record.measures.points(), position);
      if (losses.length + measures.length > 0) ghosts.set(record, { losses, measures });
    }
    this.truncate(position);
    return ghosts.size > 0 ? ghosts : null;
  }

  /** What was said of each lane that has a record. */
  diagnoses(): readonly DiagnosisState[] {
    return this.all().map(({ diagnosis }) => diagnosis.state());
  }

  recall(diagnoses: readonly DiagnosisState[]): void {
    for (const [i, { diagnosis }] of this.all().entries()) {
      const state = diagnoses[i];
      if (state) diagnosis.recall(state);
    }
  }

  /** This record and the one beside it. */
  private all(): readonly RunRecord[] {
    return this.beside ? [this, this.beside] : [this];
  }

  /** Takes over what another run did. */
  load({ losses, measures, diagnosis, findings }: RunRecord): void {
    const [spans, recent, marks] = [losses.spans(), losses.recent(), losses.marks()];
    this.losses.load({ spans, recent, marks });
    this.measures.load(measures.points());
    this.handTrace.clear();
    this.diagnosis.recall(diagnosis.state());
    this.findings = findings;
  }

  clear(): void {
    this.beside?.clear();
    this.losses.clear();
    this.measures.clear();
    this.handTrace.clear();
    this.findings = [];
  }

  private diagnose(frame: Frame, experiment: Experiment): void {
    const { said } = this.diagnosis;
    const before = said.getState().map(({ kind }) => kind);
    this.diagnosis.observe(frame, experiment);
    const position = positionOf(frame.clock, experiment);
    const fresh = said.getState().filter(({ kind }) => !before.includes(kind));
    if (fresh.length === 0) return;
    const found = fresh.map(({ kind }) => ({ position, kind }));
    this.findings = [...this.findings, ...found].slice(-mostFindings);
  }
}

/** What lies after a position, and one point before it, from which the line goes on. */
function tailOf<T extends { readonly to: number }>(points: readonly T[], position: number) {
  const first = points.findIndex(({ to }) => to > position);
  return first < 0 ? [] : points.slice(Math.max(0, first - 1));
}
