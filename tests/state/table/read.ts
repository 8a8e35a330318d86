/** Reads a whole text as the page does, without asking: what is proposed is taken. */
import type { Doubt } from '../../../src/state/table/dialect';
import { propose } from '../../../src/state/table/proposal';
import { type Table, TableReader } from '../../../src/state/table/reader';

export interface ReadTable extends Table {
  readonly doubts: readonly Doubt[];
}

export function readTable(text: string): ReadTable | { readonly problem: string } {
  const proposal = propose({ text, whole: true });
  if ('problem' in proposal) return proposal;
  const reader = new TableReader(proposal.plan);
  reader.push(text);
  const table = reader.end();
  return table ? { ...table, doubts: proposal.doubts } : { problem: 'noNumbers' };
}

export function tableOf(text: string): ReadTable {
  const result = readTable(text);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

/** The numbers row by row. */
export function rowsIn({ values, dimensions, bases }: Table): number[][] {
  return Array.from({ length: values.length / dimensions }, (_, i) =>
    [...values.subarray(i * dimensions, (i + 1) * dimensions)].map(
      (value, axis) => value + Number(bases[axis] ?? 0n),
    ),
  );
}
