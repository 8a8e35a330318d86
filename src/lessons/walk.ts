/** Walking through lessons: entering a step sets the playground up for it, leaving gives everything back. */
import type { LessonPlace } from '../config/lessons';
import { decodeLink, encodeLink } from '../config/link';
import { controlIds, defaultView, type View } from '../config/view';
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

function apply(playground: Playground, place: LessonPlace, setup: string): void {
  const link = decodeLink(setup);
  const { view } = playground.store.getState();
  playground.open({ ...link, view: { ...link.view, ...ownView(view), place } });
}

/** The same as `apply`, from fresh weights. */
function begin(playground: Playground, place: LessonPlace, setup: string): void {
  apply(playground, place, setup);
  const { updates } = playground.store.getState().clock;
  if (updates.D + updates.G > 0) playground.reset();
  playground.codes.reset();
}

/** Enters a step, at rest. One without a setup goes on from the step before it; come to from elsewhere, it begins as that did. */
export function goTo(playground: Playground, to: LessonPlace): void {
  const place = placeInside(to);
  const step = stepAt(place);
  if (playground.store.getState().playing) playground.pause();
  const from = playground.store.getState().view.place;
  const follows = from?.lesson === place.lesson && from.step === place.step - 1;
  if (step.setup === null && follows) playground.look({ place });
  else if (step.setup !== null && step.goesOn && follows) apply(playground, place, step.setup);
  else begin(playground, place, setupAt(place));
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
  playground.pause();
  begin(playground, place, setupAt(place));
}

/** Ends the lesson: all controls are there again, the run stays. */
export function leave(playground: Playground): void {
  playground.look({ place: null, only: controlIds });
}

/** True where a link says nothing but which step: that step's setup is to be applied. Else it is a snapshot. */
export function namesOnlyPlace(state: PlaygroundState): boolean {
  const view = { ...state.view, ...ownView(defaultView), place: null };
  return state.view.place !== null && encodeLink({ ...state, view }) === '';
}
