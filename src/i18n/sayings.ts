/** What every language says of a diagnosis. */
import type { Centre, Diagnosis, DiagnosisKind } from '../math/diagnosis/diagnosis';

/** One diagnosis in words: what it is, and the numbers that show it. */
interface Saying<D extends Diagnosis> {
  /** Without numbers that change while it holds: it is read out when it appears. */
  readonly sentence: (diagnosis: D) => string;
  readonly evidence: (diagnosis: D) => string;
}

export type Sayings = {
  readonly [K in DiagnosisKind]: Saying<Extract<Diagnosis, { kind: K }>>;
};

/** The entry of a diagnosis's own kind. */
export const sayingOf = (sayings: Sayings, diagnosis: Diagnosis) =>
  sayings[diagnosis.kind] as Saying<Diagnosis>;

/** As many modes as one takes in at a glance. */
const shown = 4;

/** The places of the first few modes, and how many more there are. */
export function placesOf(centres: readonly Centre[], number: (value: number) => string) {
  const named = centres.slice(0, shown).map((centre) => {
    const text = centre.map((x) => number(Math.round(x * 100) / 100)).join(', ');
    return centre.length > 1 ? `(${text})` : text;
  });
  return { named, more: centres.length - named.length };
}
