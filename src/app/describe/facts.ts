/** What there is to say about the picture, and whether it is news. */
import type { Diagnosis } from '../../math/diagnosis/diagnosis';
import type { PlaygroundState } from '../../state/state';

export interface Facts {
  readonly playing: boolean;
  /** Updates of D and G so far, for steps within an iteration. */
  readonly updates: number;
  readonly iteration: number;
  readonly losses: PlaygroundState['losses'];
  readonly jsd: number | null;
  readonly modes: { readonly covered: number; readonly count: number } | null;
  readonly findings: readonly Diagnosis[];
}

export function factsOf(
  { playing, clock, losses, measures, problem }: PlaygroundState,
  findings: readonly Diagnosis[],
): Facts {
  const coverage = measures?.coverage ?? null;
  return {
    playing,
    updates: clock.updates.D + clock.updates.G,
    iteration: clock.iteration,
    losses,
    jsd: measures?.divergence.jsd ?? null,
    modes: coverage && { covered: coverage.modesCovered, count: coverage.counts.length },
    findings: problem ? [] : findings, // a run that stopped has a line of its own
  };
}

/** A divergence is news when it has changed by this share, and by more than chance changes it. */
const share = 0.25;
/** Nats: about twice what the estimate varies by. */
const chance = 0.01;

const kindsOf = ({ findings }: Facts) => findings.map(({ kind }) => kind).join();

/** True if `now` is worth saying after `before` was said. Numbers alone run on while training does. */
export function isNews(before: Facts, now: Facts): boolean {
  if (now.updates === 0 && !now.playing) return before.updates > 0 || before.playing;
  if (before.playing !== now.playing || kindsOf(before) !== kindsOf(now)) return true;
  if (!now.playing && before.updates !== now.updates) return true;
  if (before.modes?.covered !== now.modes?.covered) return true;
  if (before.jsd === null || now.jsd === null) return before.jsd !== now.jsd;
  const change = Math.abs(now.jsd - before.jsd);
  return change > chance && change > share * before.jsd;
}
