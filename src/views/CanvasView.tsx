/** One canvas that redraws on the display's beat, and only when there is something new to draw. */
import { type RefObject, useCallback, useContext, useEffect, useRef, useState } from 'react';
import './colours.css';
import { AcceleratedContext } from './accelerated';
import { DescriptionContext } from './description';
import { type Draw, rememberDrawing } from './drawings';
import type { Size } from './notation';
import { type ScaledSize, sameSize, scaledSize, watchSize } from './pictureScale';
import { useTheme } from './useTheme';
import styles from './views.module.css';

export type { Draw };

export interface CanvasViewProps {
  /** Accessible name: what the picture shows. */
  readonly label: string;
  /** Draws everything, in the picture's own pixels. A new function means that there is something new to draw. */
  readonly draw: Draw;
  /** Tells when new data has arrived. */
  readonly subscribe?: (listener: () => void) => () => void;
  /** The least size in its own pixels at which the picture can be laid out. */
  readonly least?: Size;
  readonly className?: string;
}

export function CanvasView({ label, draw, subscribe, least, className }: CanvasViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme(holder);
  const size = useSize(holder, least);
  const accelerated = useContext(AcceleratedContext);
  const failWith = useFailure();

  useEffect(() => {
    const element = canvas.current;
    // A canvas that is read often is drawn directly, not through the GPU.
    const context = element?.getContext('2d', { willReadFrequently: !accelerated });
    if (!element || !context || !theme || !size || size.width < 1 || size.height < 1) return;
    const { width, height, scale } = size;
    const ratio = size.ratio * scale; // device pixels per pixel of the picture
    rememberDrawing(element, { draw, size, scale, theme });
    resize(element, Math.round(width * ratio), Math.round(height * ratio));
    let wanted = 0;
    const paint = () => {
      wanted = 0;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      draw(context, size, theme);
    };
    paint(); // at once: a new size has emptied the canvas
    const paintLater = () => {
      try {
        paint();
      } catch (error) {
        failWith(error);
      }
    };
    const request = () => {
      if (wanted === 0) wanted = requestAnimationFrame(paintLater);
    };
    const unsubscribe = subscribe?.(request);
    element.addEventListener('contextrestored', request); // the browser took the pixels, and gives an empty canvas
    return () => {
      unsubscribe?.();
      element.removeEventListener('contextrestored', request);
      cancelAnimationFrame(wanted);
    };
  }, [draw, subscribe, theme, size, accelerated, failWith]);

  return (
    <div ref={holder} className={`${styles.holder} ${className ?? ''}`}>
      <canvas
        // How a canvas is drawn is settled for good at its first use.
        key={String(accelerated)}
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={label}
        aria-describedby={useContext(DescriptionContext)}
      />
    </div>
  );
}

/** Hands what is thrown on the display's beat to the boundary around the picture, which catches what React calls only. */
function useFailure(): (error: unknown) => void {
  const [, set] = useState(null);
  return useCallback(
    (error) =>
      set(() => {
        throw error;
      }),
    [],
  );
}

/** Sets a canvas's size in pixels if it is another one: that empties it and costs a new buffer. */
function resize(canvas: HTMLCanvasElement, width: number, height: number) {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
}

interface PixelSize extends ScaledSize {
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
}

/** The picture's size, and the display's pixel ratio, which changes with zoom and between screens. */
function useSize(element: RefObject<HTMLElement | null>, least?: Size): PixelSize | null {
  const [size, setSize] = useState<PixelSize | null>(null);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    return watchSize(observed, () => {
      const next = { ...scaledSize(observed, least), ratio: devicePixelRatio || 1 };
      setSize((old) => (old?.ratio === next.ratio && sameSize(old, next) ? old : next));
    });
  }, [element, least]);
  return size;
}
