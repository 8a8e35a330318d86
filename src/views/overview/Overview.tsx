/** The game as a graph: one canvas for the pictures and arrows, and over it the nodes as boxes, buttons where they have controls. */
import { type CSSProperties, useCallback, useMemo, useRef, useState } from 'react';
import type { Experiment, LossId, Phase } from '../../config/experiment';
import type { Substep } from '../../config/substeps';
import { distributionOf } from '../../distributions';
import type { BatchObservation } from '../../engine/protocol';
import type { FrameSource } from '../../state/frames';
import { CanvasView, type Draw } from '../CanvasView';
import { dataCurve } from '../dataCurve';
import type { Size } from '../notation';
import { useScaledSize } from '../pictureScale';
import { createContourLines, createSurfaceImage } from '../surface';
import { drawOverview } from './drawOverview';
import { type OverviewLayout, overviewLayout } from './layout';
import { type Light, litParts, type NodeId, nodeIds } from './lit';
import styles from './overview.module.css';
import type { OverviewText } from './text';

export interface OverviewProps {
  readonly frames: FrameSource;
  readonly data: Experiment['data'];
  readonly priorDimensions: number;
  readonly loss: LossId;
  readonly light: Light;
  readonly substep: Substep | null;
  /** The batch that slow motion walks through. */
  readonly batch: BatchObservation | null;
  readonly text: OverviewText;
  /** Accessible name: what the picture shows. */
  readonly label: string;
  /** Ids of the popovers with the controls of nodes. */
  readonly popovers: Readonly<Partial<Record<NodeId, string>>>;
}

/** The least size in its own pixels at which every node still has a picture. */
const leastSize: Size = { width: 330, height: 260 };

/** The network whose update is shown, if it is one. */
function phaseOf(light: Light, substep: Substep | null): Phase | null {
  return substep?.phase ?? (light === 'both' || light === 'none' ? null : light);
}

export function Overview(props: OverviewProps) {
  const { frames, data, loss, light, substep, batch, text, label } = props;
  const scratch = useMemo(
    () => ({ image: createSurfaceImage(), contours: createContourLines() }),
    [],
  );
  const { dimensions, curve } = useMemo(() => {
    const distribution = distributionOf(data);
    const onLine = distribution.dimensions === 1;
    return { dimensions: distribution.dimensions, curve: onLine ? dataCurve(distribution) : null };
  }, [data]);
  const lit = useMemo(() => litParts(light, substep), [light, substep]);
  const phase = phaseOf(light, substep);
  const [layout, layOut] = useLayout();
  const holder = useRef<HTMLDivElement>(null);
  const scale = useScaledSize(holder, leastSize)?.scale ?? 1;
  const draw = useCallback<Draw>(
    (context, size, theme) => {
      const newest = frames.latest();
      // A frame of other dimensions belongs to the run before.
      const frame = newest?.dimensions === dimensions ? newest : null;
      const placed = layOut(size);
      const options = { size, theme, layout: placed, lit, phase, loss, batch, data: curve, text };
      drawOverview(context, frame, options, scratch);
    },
    [frames, dimensions, layOut, lit, phase, loss, batch, curve, text, scratch],
  );
  return (
    <div ref={holder} className={styles.overview}>
      <CanvasView label={label} draw={draw} subscribe={frames.subscribe} least={leastSize} />
      {layout && (
        <div className={styles.nodes} style={{ scale }}>
          {nodeIds.map((id) => (
            <GraphNode key={id} id={id} layout={layout} lit={lit.has(id)} {...props} />
          ))}
        </div>
      )}
    </div>
  );
}

/** The layout of the canvas's size: computed where the canvas draws, so that boxes and pictures agree. */
function useLayout(): [OverviewLayout | null, (size: Size) => OverviewLayout] {
  const [layout, setLayout] = useState<OverviewLayout | null>(null);
  const known = useRef<{ size: Size; layout: OverviewLayout } | null>(null);
  const layOut = useCallback((size: Size) => {
    const last = known.current;
    if (last?.size.width === size.width && last.size.height === size.height) return last.layout;
    const made = overviewLayout(size);
    known.current = { size, layout: made };
    setLayout(made);
    return made;
  }, []);
  return [layout, layOut];
}

const colours: Readonly<Record<NodeId, string>> = {
  prior: 'var(--generator)',
  generator: 'var(--generator)',
  generated: 'var(--generator)',
  data: 'var(--data)',
  discriminator: 'var(--discriminator)',
  scores: 'var(--discriminator)',
  losses: 'var(--ink)',
};

/** Why a node's picture is empty. */
function noteOf(id: NodeId, { priorDimensions, text }: OverviewProps): string | null {
  if (priorDimensions <= 2) return null;
  if (id === 'prior') return text.noPrior(priorDimensions);
  return id === 'generator' ? text.noGrid : null;
}

interface GraphNodeProps extends OverviewProps {
  readonly id: NodeId;
  readonly layout: OverviewLayout;
  readonly lit: boolean;
}

function GraphNode(props: GraphNodeProps) {
  const { id, layout, lit, text, popovers } = props;
  const { left, top, right, bottom } = layout.nodes[id];
  const { name, symbol } = text.nodes[id];
  const popover = popovers[id];
  const note = noteOf(id, props);
  const box = {
    className: `${styles.node} ${layout.narrow ? styles.narrow : ''}`,
    style: {
      '--colour': colours[id],
      translate: `${left}px ${top}px`,
      width: right - left,
      height: bottom - top,
    } as CSSProperties,
    'data-lit': lit || undefined,
    'data-drawn': true,
  };
  const content = (
    <>
      <span className={styles.heading}>
        <span className={styles.name}>{name}</span>
        {symbol && <NodeSymbol text={symbol} />}
        {popover && <Sliders />}
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </>
  );
  if (!popover) return <div {...box}>{content}</div>;
  return (
    <button
      type="button"
      {...box}
      popoverTarget={popover}
      aria-haspopup="dialog"
      aria-label={text.controls(name)}
      aria-description={note ?? undefined}
    >
      {content}
    </button>
  );
}

/** A notation with its single letters in italics, as on the canvas. */
function NodeSymbol({ text }: { readonly text: string }) {
  return (
    <span className={styles.symbol}>
      {text
        .split(/(\p{L}\p{M}*)/u)
        .map((part, i) => (/^\p{L}/u.test(part) ? <i key={i}>{part}</i> : part))}
    </span>
  );
}

/** Says that there is something to set. */
function Sliders() {
  return (
    <svg className={styles.sliders} viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1 3.5h10M1 8.5h10" />
      <circle cx="7.8" cy="3.5" r="1.6" />
      <circle cx="4.2" cy="8.5" r="1.6" />
    </svg>
  );
}
