/** The rival of a comparison in links: only the fields in which it differs, as in `compare=loss:mm;gRate:0.01`. */
import { parameterIds } from './distributions';
import type { Experiment } from './experiment';
import { experimentFields, type Field, type FieldKey } from './fields';

/** An experiment, and the one it is compared with, if any. */
export interface Compared {
  readonly experiment: Experiment;
  readonly rival: Experiment | null;
}

/** What both runs of a comparison share: they learn from the same data, from the same seed. */
const sharedKeys: readonly FieldKey[] = ['data', 'seed', 'points', ...parameterIds];
const ownFields = experimentFields.filter(({ key }) => !sharedKeys.includes(key));
const fieldsByKey = new Map(ownFields.map((f) => [f.key.toLowerCase(), f]));

/** No comparison; a comparison in which nothing differs yet. */
const off = 'off';
const same = 'same';

/** `rival` with what both runs share taken from `experiment`. */
export function besides(experiment: Experiment, rival: Experiment): Experiment {
  const { data, seed } = experiment;
  return rival.data === data && rival.seed === seed ? rival : { ...rival, data, seed };
}

/** The fields in which two runs of a comparison differ. */
export function differingFields({ experiment, rival }: Compared): FieldKey[] {
  if (!rival) return [];
  return ownFields.filter((f) => f.print(experiment) !== f.print(rival)).map(({ key }) => key);
}

/** A field's value in an experiment, as links have it. */
export function fieldText(experiment: Experiment, key: FieldKey): string {
  return experimentFields.find((f) => f.key === key)?.print(experiment) ?? '';
}

function print({ experiment, rival }: Compared): string {
  if (!rival) return off;
  const parts = differingFields({ experiment, rival }).map(
    (key) => `${key}:${fieldText(rival, key)}`,
  );
  return parts.join(';') || same;
}

/** The rival that a text describes; null where it describes none. */
function read(experiment: Experiment, text: string) {
  let rival = experiment;
  let exact = true;
  let taken = 0;
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    const f = fieldsByKey.get(part.slice(0, Math.max(0, colon)).trim().toLowerCase());
    const written = f?.write(rival, part.slice(colon + 1).trim());
    if (written) {
      rival = written.state;
      taken += 1;
    }
    exact = exact && written?.exact === true;
  }
  return taken > 0 ? { rival, exact } : null;
}

/** The comparison as a field of a link; to be read after all others, since it starts from them. */
export function rivalField<L extends Compared>(): Field<L, 'compare'> {
  return {
    key: 'compare',
    applies: () => true,
    print,
    write(link, text) {
      const word = text.toLowerCase();
      if (word === off) return { state: { ...link, rival: null }, exact: true };
      if (word === same) return { state: { ...link, rival: link.experiment }, exact: true };
      const reading = read(link.experiment, text);
      if (!reading) return null;
      return { state: { ...link, rival: reading.rival }, exact: reading.exact };
    },
  };
}

/** The rival once its opponent has other data: the same settings differ as before. */
export function rebased({ experiment, rival }: Compared, next: Experiment): Experiment {
  let moved = next;
  if (!rival) return moved;
  for (const key of differingFields({ experiment, rival })) {
    const f = fieldsByKey.get(key.toLowerCase());
    moved = f?.write(moved, fieldText(rival, key))?.state ?? moved;
  }
  return moved;
}
