/** One canvas that redraws on the display's beat, and only when there is something new to draw. */
import { type RefObject, useContext, useEffect, useRef, useState } from 'react';
import './colours.css';
import { AcceleratedContext } from './accelerated';
import { type Draw, rememberDrawing } from './drawings';
import type { Size } from './notation';
import { useTheme } from './useTheme';
import styles from './views.module.css';

export type { Draw };

export interface CanvasViewProps {
  /** Accessible name: what the picture shows. */
  readonly label: string;
  /** Draws everything, in CSS pixels. A new function means that there is something new to draw. */
  readonly draw: Draw;
  /** Tells when new data has arrived. */
  readonly subscribe?: (listener: () => void) => () => void;
  readonly className?: string;
}

export function CanvasView({ label, draw, subscribe, className }: CanvasViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme(holder);
  const size = useSize(holder);
  const accelerated = useContext(AcceleratedContext);

  useEffect(() => {
    const element = canvas.current;
    // A canvas that is read often is drawn directly, not through the GPU.
    const context = element?.getContext('2d', { willReadFrequently: !accelerated });
    if (!element || !context || !theme || !size || size.width < 1 || size.height < 1) return;
    const { width, height, ratio } = size;
    rememberDrawing(element, { draw, size, theme });
    resize(element, Math.round(width * ratio), Math.round(height * ratio));
    let wanted = 0;
    const paint = () => {
      wanted = 0;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      draw(context, size, theme);
    };
    paint(); // at once: a new size has emptied the canvas
    const request = () => {
      if (wanted === 0) wanted = requestAnimationFrame(paint);
    };
    const unsubscribe = subscribe?.(request);
    return () => {
      unsubscribe?.();
      cancelAnimationFrame(wanted);
    };
  }, [draw, subscribe, theme, size, accelerated]);

  return (
    <div ref={holder} className={`${styles.holder} ${className ?? ''}`}>
      <canvas
        // How a canvas is drawn is settled for good at its first use.
        key={String(accelerated)}
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={label}
      />
    </div>
  );
}

/** Sets a canvas's size in pixels if it is another one: that empties it and costs a new buffer. */
function resize(canvas: HTMLCanvasElement, width: number, height: number) {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
}

interface PixelSize extends Size {
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
}

/** The size of an element, and the display's pixel ratio, which changes with zoom and between screens. */
function useSize(element: RefObject<HTMLElement | null>): PixelSize | null {
  const [size, setSize] = useState<PixelSize | null>(null);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = observed;
      const ratio = devicePixelRatio || 1;
      setSize((old) =>
        old?.width === width && old.height === height && old.ratio === ratio
          ? old
          : { width, height, ratio },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, [element]);
  return size;
}
