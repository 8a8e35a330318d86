/** Permalinks: an experiment and its view as the readable fragment of an address, and back. Total: any text opens. */
import { backendIds } from './backends';
import { oneOf, onOff, someOf } from './codecs';
import { type Compared, rivalField } from './compare';
import { defaultExperiment, presetExperiment } from './experiment';
import { dataField, experimentFields, type Field, field } from './fields';
import { languageIds } from './language';
import { placeCodec } from './lessons';
import { isName, linkedPoints } from './linkedPoints';
import { fragmentIn, isCounter } from './mangledLink';
import { type Speed, speeds } from './speeds';
import {
  type ControlId,
  controlIds,
  defaultView,
  type HiddenTab,
  hiddenTabIds,
  type LayerId,
  layerIds,
  type PaletteId,
  type PanelId,
  type PictureId,
  paletteIds,
  panelIds,
  pictureIds,
  type SeedCount,
  type SurfaceId,
  surfaceIds,
  type View,
} from './view';

export interface Link extends Compared {
  readonly view: View;
}

/** What had to be done to one part of an address. */
export type ChangeKind =
  | 'clamped'
  | 'invalid'
  | 'unknown'
  | 'unused'
  | 'repeated'
  | 'tooLong'
  /** Data that the link only names. */
  | 'absent';

export interface LinkChange {
  readonly kind: ChangeKind;
  /** The key as given, shortened. */
  readonly key: string;
  /** The value as given, shortened. */
  readonly given: string;
  /** The value that holds instead; empty where the part was left out. */
  readonly used: string;
}

export interface DecodedLink extends Link {
  readonly changes: readonly LinkChange[];
}

/** Characters of an address that are read; the longest link that `encodeLink` writes is far below. */
export const maximumLength = 6000;
const maximumChanges = 20;

/** A speed in words of a link: `1/s`, `4/frame`, `full`. */
function speedName(speed: Speed): string {
  if (speed.per === 'none') return 'full';
  return `${speed.updates}/${speed.per === 'second' ? 's' : 'frame'}`;
}
const speedNames = speeds.map(speedName);

/** A view's switch, under its own name. */
function toggle(key: 'ghosts' | 'codes' | 'present' | 'embed'): Field<View> {
  return field(
    key,
    onOff,
    (view: View) => view[key],
    (view, on) => ({ ...view, [key]: on }),
  );
}

const viewFields: readonly Field<View>[] = [
  field(
    'speed',
    oneOf(speedNames),
    (view: View) => speedNames[view.speed] ?? 'full',
    (view, name) => ({ ...view, speed: speedNames.indexOf(name) }),
  ),
  field(
    'backend',
    oneOf(['auto', ...backendIds] as const),
    (view: View) => view.backend ?? 'auto',
    (view, id) => ({ ...view, backend: id === 'auto' ? null : id }),
  ),
  field<View, HiddenTab, 'hidden'>(
    'hidden',
    oneOf(hiddenTabIds),
    (view) => view.hiddenTab,
    (view, hiddenTab) => ({ ...view, hiddenTab }),
  ),
  field<View, PictureId, 'picture'>(
    'picture',
    oneOf(pictureIds),
    (view) => view.picture,
    (view, picture) => ({ ...view, picture }),
  ),
  field(
    'seeds',
    oneOf(['9', '16'] as const satisfies readonly `${SeedCount}`[]),
    (view: View) => `${view.seeds}` as const,
    (view, count) => ({ ...view, seeds: count === '9' ? 9 : 16 }),
  ),
  field<View, readonly LayerId[], 'hide'>(
    'hide',
    someOf(layerIds),
    (view) => view.hide,
    (view, hide) => ({ ...view, hide }),
  ),
  field<View, SurfaceId, 'surface'>(
    'surface',
    oneOf(surfaceIds),
    (view) => view.surface,
    (view, surface) => ({ ...view, surface }),
  ),
  toggle('ghosts'),
  toggle('codes'),
  field<View, readonly PanelId[], 'panels'>(
    'panels',
    someOf(panelIds),
    (view) => view.panels,
    (view, panels) => ({ ...view, panels }),
  ),
  field<View, readonly ControlId[], 'only'>(
    'only',
    someOf(controlIds),
    (view) => view.only,
    (view, only) => ({ ...view, only }),
  ),
  field(
    'lang',
    oneOf(['auto', ...languageIds] as const),
    (view: View) => view.language ?? 'auto',
    (view, id) => ({ ...view, language: id === 'auto' ? null : id }),
  ),
  field(
    'lesson',
    placeCodec,
    (view: View) => view.place,
    (view, place) => ({ ...view, place }),
  ),
  toggle('present'),
  field<View, PaletteId, 'palette'>(
    'palette',
    oneOf(paletteIds),
    (view) => view.palette,
    (view, palette) => ({ ...view, palette }),
  ),
  toggle('embed'),
];

/** Keys that leave it open what is to be seen: which step of a lesson, and how a person looks at the page. */
const personalKeys = ['lesson', 'lang', 'present', 'palette', 'embed', 'backend', 'hidden'];

/** A field of a part of a link as a field of the link. */
function within<P extends 'experiment' | 'view'>(part: P, f: Field<Link[P]>): Field<Link> {
  return {
    key: f.key,
    applies: (link) => f.applies(link[part]),
    print: (link) => f.print(link[part]),
    write(link, text) {
      const written = f.write(link[part], text);
      return written && { state: { ...link, [part]: written.state }, exact: written.exact };
    },
  };
}

const linkFields: readonly Field<Link>[] = [
  ...experimentFields.map((f) => within('experiment', f)),
  ...viewFields.map((f) => within('view', f)),
  rivalField(),
];
const fieldsByKey = new Map(linkFields.map((f) => [f.key.toLowerCase(), f]));

/** The fragment of a link, without `#`; what equals the preset of its distribution is left out. */
export function encodeLink(given: Omit<Link, 'rival'> & Partial<Link>): string {
  const link: Link = { rival: null, ...given };
  const usual: Link = {
    experiment: presetExperiment(link.experiment.data.id),
    view: defaultView,
    rival: null,
  };
  const parts = linkFields
    .filter((f) => f.key !== dataField.key && f.applies(link) && f.print(link) !== f.print(usual))
    .map((f) => {
      const text = f.print(link);
      return `${f.key}=${f.key === 'points' ? linkedPoints(text) : text}`;
    });
  const { id } = link.experiment.data;
  // In a lesson the data are said always: a link of nothing but its step means that step's own setup.
  const { place } = link.view;
  if (id !== defaultExperiment.data.id || (place && !place.named))
    parts.unshift(`${dataField.key}=${id}`);
  return parts.join('&');
}

interface Part {
  readonly key: string;
  readonly value: string;
}

function parse(fragment: string): Part[] {
  return fragment
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      if (equals < 0) return { key: part, value: '' };
      return { key: part.slice(0, equals), value: part.slice(equals + 1) };
    })
    .filter(({ key }) => !isCounter(key));
}

/** At most 24 characters, without control characters: fit to be shown. */
function shorten(text: string): string {
  const printable = text.replace(/[\p{C}\s]+/gu, ' ');
  const letters = Array.from(printable);
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : printable;
}

/** Takes over one part; returns the link and what was changed about the part, if anything. */
function take(link: Link, { key, value }: Part, seen: Set<string>): [Link, LinkChange | null] {
  const change = (kind: ChangeKind, used = ''): LinkChange => ({
    kind,
    key: shorten(key),
    given: shorten(value),
    used: shorten(used),
  });
  const f = fieldsByKey.get(key.toLowerCase());
  if (!f) return [link, change('unknown')];
  if (seen.has(f.key)) return [link, change('repeated', f.applies(link) ? f.print(link) : '')];
  seen.add(f.key);
  if (!f.applies(link)) return [link, change('unused')];
  const written = f.write(link, value);
  if (!written) {
    const absent = f.key === 'points' && isName(value);
    return [link, change(absent ? 'absent' : 'invalid', f.print(link))];
  }
  return [written.state, written.exact ? null : change('clamped', f.print(written.state))];
}

/** Gives the data back that a link only names, as far as they are known. */
export type RecallPoints = (name: string) => string | undefined;

/** Reads a fragment (with or without `#`) or a whole address. Never throws; says what it changed. */
export function decodeLink(text: string, recall?: RecallPoints): DecodedLink {
  const fragment = fragmentIn(text.slice(0, 4 * maximumLength));
  const changes: LinkChange[] = [];
  if (fragment.length > maximumLength) {
    changes.push({ kind: 'tooLong', key: '', given: '', used: '' });
  }
  const parts = parse(fragment.slice(0, maximumLength)).map((part) =>
    isName(part.value) ? { ...part, value: recall?.(part.value) ?? part.value } : part,
  );
  // The distribution first, wherever it stands: it decides what the other keys mean; the rival last.
  const isData = ({ key }: Part) => key.toLowerCase() === dataField.key;
  const isRival = ({ key }: Part) => key.toLowerCase() === 'compare';
  const others = parts.filter((part) => !isData(part) && !isRival(part));
  const ordered = [...parts.filter(isData), ...others, ...parts.filter(isRival)];
  const seen = new Set<string>();
  let link: Link = { experiment: defaultExperiment, view: defaultView, rival: null };
  for (const part of ordered) {
    const [next, change] = take(link, part, seen);
    link = next;
    if (change && changes.length < maximumChanges) changes.push(change);
  }
  const { place } = link.view;
  const named = place !== null && [...seen].every((key) => personalKeys.includes(key));
  return named
    ? { ...link, view: { ...link.view, place: { ...place, named } }, changes }
    : { ...link, changes };
}
