/** A person's own data in links: as they are where they fit, else only a name that they can be found by. */
import type { Experiment } from './experiment';

/** Characters of a code that still fit into a link; a drawing of some two thousand points has fewer. */
const longestLinked = 3000;
const mark = '@';

/** True for a code that links have room for. */
export function pointsFit(code: string): boolean {
  return code.length <= longestLinked;
}

/** False where the link of an experiment lacks its data. */
export function linkHolds({ data }: Experiment): boolean {
  return pointsFit(data.points ?? '');
}

/** A code as links have it. */
export function linkedPoints(code: string): string {
  return pointsFit(code) ? code : mark + nameOf(code);
}

/** True for a name that stands for data which the link had no room for. */
export function isName(text: string): boolean {
  return text.startsWith(mark);
}

/** FNV-1a, 32 bits, and the length. */
function nameOf(code: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < code.length; i++) hash = Math.imul(hash ^ code.charCodeAt(i), 0x01000193);
  return `${code.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
