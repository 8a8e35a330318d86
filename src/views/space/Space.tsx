/** D in space, to be turned by mouse, touch, pen and keys. */
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useContext,
  useId,
  useMemo,
  useRef,
} from 'react';
import type { LossId } from '../../config/experiment';
import type { SurfaceId } from '../../config/view';
import type { Box } from '../../math/grid';
import type { FrameSource } from '../../state/frames';
import { holdPointer } from '../browser';
import { CanvasView, type Draw } from '../CanvasView';
import { DescriptionContext } from '../description';
import type { StageLayers } from '../layers';
import type { StageText } from '../text';
import { type Camera, createCamera } from './camera';
import { createSpaceScratch, drawSpace } from './drawSpace';
import styles from './space.module.css';

export interface SpaceText {
  /** Notations of the two axes of x. */
  readonly axes: readonly [string, string];
  /** How to turn the picture. */
  readonly hint: string;
  /** Button: back to the first view. */
  readonly home: string;
}

export interface SpaceProps {
  readonly frames: FrameSource;
  readonly layers: StageLayers;
  readonly surface: SurfaceId;
  /** The inactive loss, if its arrows are shown hollow. */
  readonly ghosts: LossId | null;
  readonly text: StageText;
  /** The view box in the data's own units, where these were scaled. */
  readonly units?: Box | undefined;
  readonly words: SpaceText;
  /** Accessible name: what the picture shows. */
  readonly label: string;
}

/** What an element needs so that dragging it turns the picture: the first pointer drags, others are ignored. */
function useDrag(camera: Camera) {
  const held = useRef<{ readonly id: number; x: number; y: number } | null>(null);
  const end = ({ pointerId }: PointerEvent) => {
    if (held.current?.id === pointerId) held.current = null;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (held.current || event.button !== 0) return;
      holdPointer(event);
      held.current = { id: event.pointerId, x: event.clientX, y: event.clientY };
    },
    onPointerMove({ pointerId, clientX, clientY }: PointerEvent) {
      const last = held.current;
      if (last?.id !== pointerId) return;
      camera.drag(clientX - last.x, clientY - last.y);
      last.x = clientX;
      last.y = clientY;
    },
    onLostPointerCapture: end,
  };
}

export function Space(props: SpaceProps) {
  const { frames, layers, surface, ghosts, text, units, words, label } = props;
  const camera = useMemo(() => createCamera(), []);
  const scratch = useMemo(() => createSpaceScratch(), []);
  const hint = useId();
  const draw = useCallback<Draw>(
    (context, size, theme) => {
      const frame = frames.latest();
      const view = camera.view();
      const { axes } = words;
      const options = { size, theme, layers, surface, ghosts, text, view, axes, units };
      // A frame of other dimensions belongs to the run before.
      if (frame?.dimensions !== 2) context.clearRect(0, 0, size.width, size.height);
      else drawSpace(context, frame, options, scratch);
    },
    [frames, camera, layers, surface, ghosts, text, units, words, scratch],
  );
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [frames.subscribe(listener), camera.subscribe(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    [frames, camera],
  );
  const drag = useDrag(camera);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !camera.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.picture}>
      <div
        className={styles.turn}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys turn the picture
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${hint} ${useContext(DescriptionContext) ?? ''}`}
        {...drag}
        onKeyDown={press}
      >
        <CanvasView label={label} draw={draw} subscribe={subscribe} />
      </div>
      <div className={styles.controls}>
        <span id={hint}>{words.hint}</span>
        <button type="button" onClick={camera.home}>
          {words.home}
        </button>
      </div>
    </div>
  );
}
