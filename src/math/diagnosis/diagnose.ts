/** All rules in order of weight, and the patience that keeps what they say from flickering. */
import type { Diagnosis, DiagnosisKind } from './diagnosis';
import { blur, collapse, cycling } from './modeRules';
import { blind, converged, diverging, improving, overpowered, saturated } from './rules';
import type { Rule, Stretch } from './stretch';

/** Every rule; what stands first outweighs what follows. */
const rules: Readonly<Record<DiagnosisKind, Rule>> = {
  diverging,
  saturated,
  overpowered,
  blind,
  cycling,
  collapse,
  blur,
  converged,
  improving,
};
const kinds = Object.keys(rules) as DiagnosisKind[];

/** Everything the rules see, weightiest first. */
export function diagnose(stretch: Stretch): readonly Diagnosis[] {
  return kinds.flatMap((kind) => rules[kind](stretch) ?? []);
}

/** Moments in a row that a diagnosis has to be seen before it is said, and unseen before it is dropped: a second of measures. */
export const patience = 3;
/** At most one diagnosis and one more. */
const most = 2;

/** How long a kind has been seen or unseen, and what was seen last. */
interface Standing {
  readonly diagnosis: Diagnosis;
  readonly seen: number;
  readonly unseen: number;
  readonly said: boolean;
}

export type Standings = Readonly<Partial<Record<DiagnosisKind, Standing>>>;

function next(before: Standing | undefined, diagnosis: Diagnosis | undefined): Standing | null {
  if (diagnosis) {
    const seen = (before?.seen ?? 0) + 1;
    return { diagnosis, seen, unseen: 0, said: before?.said === true || seen >= patience };
  }
  if (!before?.said || before.unseen + 1 >= patience) return null;
  return { ...before, seen: 0, unseen: before.unseen + 1 };
}

/** The standings after one more moment. */
export function withFound(standings: Standings, found: readonly Diagnosis[]): Standings {
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const diagnosis = found.find((one) => one.kind === kind);
      const standing = next(standings[kind], diagnosis);
      return standing ? [[kind, standing]] : [];
    }),
  );
}

/** What is said: the weightiest and one more. A fall of the divergence is news only beside missing modes. */
export function saidOf(standings: Standings): readonly Diagnosis[] {
  const said = kinds.flatMap((kind) => {
    const standing = standings[kind];
    return standing?.said ? [standing.diagnosis] : [];
  });
  const [main] = said;
  const besides = ({ kind }: Diagnosis) => kind !== 'improving' || main?.kind === 'collapse';
  return said.filter((one) => one === main || besides(one)).slice(0, most);
}
