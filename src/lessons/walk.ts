/** Walking through lessons: entering a step sets the playground up for it, leaving gives everything back. */
import type { Compared } from '../config/compare';
import type { LessonPlace } from '../config/lessons';
import { decodeLink, encodeLink } from '../config/link';
import { defaultView, type View } from '../config/view';
import type { Playground } from '../state/playground';
import type { PlaygroundState } from '../state/state';
import { placeBeside, placeInside, stepAt } from './index';

/** How a person looks at the page, whatever is taught. */
function ownView({ language, present, palette, embed, backend, hiddenTab }: View) {
  return { language, present, palette, embed, backend, hiddenTab };
}

/** The setup that holds at a place: the step's own or that of the nearest step before it. */
function setupAt({ lesson, step }: LessonPlace): string {
  for (let i = step; i >= 0; i--) {
    const { setup } = stepAt({ lesson, step: i });
    if (setup !== null) return setup;
  }
  return '';
}

/** Sets the playground up; `shown` is a view that was shared, in place of the setup's. */
function apply(playground: Playground, place: LessonPlace, setup: string, shown?: View): void {
  const link = decodeLink(setup);
  const { view } = playground.store.getState();
  // The way back from a lesson leads to what was there before it.
  const gesture = view.place === null ? 'choice' : 'link';
  const wanted = { ...(shown ?? link.view), ...ownView(view), place };
  playground.open({ ...link, view: wanted }, gesture);
}

/** The same as `apply`, from fresh weights. */
function begin(playground: Playground, place: LessonPlace, setup: string, shown?: View): void {
  apply(playground, place, setup, shown);
  const { updates } = playground.store.getState().clock;
  if (updates.D + updates.G > 0) playground.reset();
  playground.codes.reset();
}

/** Updates of D after which it counts as trained. */
const learned = 300;

/** True where D has come as far as the step wants it. */
function hasClimbed({ clock, ascent }: PlaygroundState, wanted: 'learned' | 'top'): boolean {
  return ascent?.done === true || (wanted === 'learned' && clock.updates.D >= learned);
}

/** Ends a climb under way, by playground: what it was for is not wanted any more. */
const climbs = new WeakMap<Playground, () => void>();

/** Comes to rest wherever the run stands. */
function rest(playground: Playground): void {
  climbs.get(playground)?.();
  const { playing, ascent } = playground.store.getState();
  if (playing || ascent) playground.pause();
}

/** Trains D to the top and then applies the step's setup; sooner where a person does something else. */
function climb(playground: Playground, place: LessonPlace, setup: string, shown?: View): void {
  const { store } = playground;
  playground.ascend();
  climbs.get(playground)?.();
  const end = store.subscribe(({ view, ascent }) => {
    const left = view.place !== place;
    if (!left && ascent && !ascent.done) return;
    end();
    if (!left) apply(playground, { ...place }, setup, shown);
  });
  climbs.set(playground, end);
}

/** From fresh weights; a step that is about a D at its top lets it climb first, as the step before has it. */
function enterAnew(playground: Playground, place: LessonPlace, shown?: View): void {
  const { climbed, setup } = stepAt(place);
  if (!climbed || setup === null) {
    begin(playground, place, setupAt(place), shown);
    return;
  }
  begin(playground, place, setupAt({ ...place, step: place.step - 1 }), shown);
  climb(playground, place, setup, shown);
}

/** Enters a step from the one before it. */
function goOn(playground: Playground, place: LessonPlace, before: PlaygroundState): void {
  const { setup, goesOn, climbed } = stepAt(place);
  if (setup === null) playground.look({ place });
  else if (!goesOn) enterAnew(playground, place);
  else if (climbed && !hasClimbed(before, climbed)) {
    playground.look({ place });
    climb(playground, place, setup);
  } else apply(playground, place, setup);
}

/** True where the run is one that the setup describes. */
function isOf({ experiment, rival }: PlaygroundState, setup: string): boolean {
  const text = (compared: Compared) => encodeLink({ ...compared, view: defaultView });
  return text({ experiment, rival }) === text(decodeLink(setup));
}

/** Enters a step, at rest. One without a setup goes on from the step before it; come to from elsewhere, it begins as that did. */
export function goTo(playground: Playground, to: LessonPlace): void {
  const place = placeInside(to);
  const before = playground.store.getState();
  rest(playground);
  const state = playground.store.getState();
  const from = state.view.place;
  const steps = from?.lesson === place.lesson ? place.step - from.step : Number.NaN;
  if (steps === 1) goOn(playground, place, before);
  else if (steps < 0 && isOf(state, setupAt(place))) apply(playground, place, setupAt(place));
  else enterAnew(playground, place);
}

/** The step after the present one, or the next lesson's first; nothing after the very last. */
export function next(playground: Playground): void {
  goBy(playground, 1);
}

export function previous(playground: Playground): void {
  goBy(playground, -1);
}

function goBy(playground: Playground, steps: 1 | -1): void {
  const { place } = playground.store.getState().view;
  const to = place && placeBeside(place, steps);
  if (to) goTo(playground, to);
}

/** Sets the present step up again, as on entering it. */
export function setUpAgain(playground: Playground): void {
  const { place } = playground.store.getState().view;
  if (!place) return;
  rest(playground);
  enterAnew(playground, { ...place });
}

/** Ends the lesson: all controls, sections and layers are there again as usual, the run stays. */
export function leave(playground: Playground): void {
  const { panels, hide, surface, codes, only } = defaultView;
  playground.look({ place: null, panels, hide, surface, codes, only });
}

/** True where nothing was trained since the page, or a link in it, was opened. */
const isUntouched = ({ clock, playing, ascent }: PlaygroundState) =>
  !playing && !ascent && clock.updates.D + clock.updates.G === 0;

/**
 * Sets up what a link leaves to the step: all, where it only names the step; or a D that the step wants trained, which
 * a link cannot hold, and then with the view that was shared. Any other link is a moment that opens as it is.
 */
export function setUpLinked(playground: Playground): void {
  const state = playground.store.getState();
  const { place } = state.view;
  if (!place || !isUntouched(state)) return;
  const inside = placeInside(place);
  if (place.named) goTo(playground, place);
  else if (stepAt(inside).climbed && isOf(state, setupAt(inside))) {
    enterAnew(playground, inside, state.view);
  }
}
