/** What a lesson is: steps as data. Their words stand in i18n/<language>/lessons, under the same ids. */
import type { LessonId } from '../config/lessons';
import type { PanelId } from '../config/view';
import type { Frame } from '../engine/protocol';
import type { CodesState } from '../state/codes';
import type { PlaygroundState } from '../state/state';

/** A region of the page that a step points at: where `data-part` says so. */
export type Target =
  | 'stage'
  | 'codes'
  | 'figure'
  | 'picture'
  | 'layers'
  | 'play'
  | 'steps'
  | 'transport'
  | 'timeline'
  | 'data'
  | 'loss'
  | 'generator'
  | 'discriminator'
  | 'measures'
  | `panel-${PanelId}`
  | 'ascent';

/** What a task is judged by. */
export interface Moment {
  readonly state: PlaygroundState;
  readonly codes: CodesState;
  /** The newest there is: of the state's experiment or, right after a change, of the one before. */
  readonly frame: Frame | null;
}

/** True once a person has done what is asked for; `entered` is the moment at which the step began. */
export type Condition = (now: Moment, entered: Moment) => boolean;

/** Done when the conditions have been met one after the other, each judged from the moment at which the one before it was met. */
export type Task = readonly [Condition, ...Condition[]];

/** What "Run it" does after a prediction. */
/** `show` reveals the answer at once. */
export type RunId = 'play' | 'ascend' | 'walk' | 'show';

/** A drawing beside the words of a step. */
export type FigureId = 'generators' | 'pieces';

/** Predict first, then see. The answer is revealed when the step's task is done. */
export interface Question {
  /** Keys of the options' words, in the order in which they stand. */
  readonly options: readonly [string, string, ...string[]];
  /** The option that turns out right. */
  readonly answer: string;
  readonly run: RunId;
}

export interface Step {
  /** Key of the step's words. */
  readonly id: string;
  /** A link's fragment, experiment and view, that is applied on entering; null leaves everything as it is. */
  readonly setup: string | null;
  /** The run goes on through the setup, as far as its changes can be made while it trains; else it begins anew, at rest. */
  readonly goesOn?: true;
  /** With `goesOn`: the step is about a D that has learned, or has just come to its top; it is trained first where it was not. */
  readonly climbed?: 'learned' | 'top';
  /** What is highlighted. */
  readonly look: Target;
  readonly task: Task | null;
  /** The task's conditions may be met in any order. */
  readonly inAnyOrder?: true;
  readonly question?: Question;
  readonly figure?: FigureId;
  /** LaTeX. */
  readonly formula?: string;
}

export interface Lesson {
  readonly id: LessonId;
  readonly steps: readonly [Step, ...Step[]];
}
