/** The overview of the game, what is lit in a sentence, and the controls that open from its nodes. */
import { type ReactNode, useId, useMemo, useState } from 'react';
import { effectiveExperiment } from '../config/hand';
import { speeds } from '../config/speeds';
import { DataCard } from '../controls/DataCard';
import { LossChoice } from '../controls/LossChoice';
import { NetworkCard } from '../controls/NetworkCard';
import { useMessages } from '../i18n/messages';
import { useControl, usePart } from '../state/hooks';
import { lightOf, type NodeId } from '../views/overview/lit';
import { Overview } from '../views/overview/Overview';
import { useShownFrames } from './look';
import styles from './overview.module.css';

interface ControlsProps {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A popover with a component's controls; they are there only while it is open. */
function Controls({ id, label, children }: ControlsProps) {
  const [open, setOpen] = useState(false);
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-label={label}
      className={styles.controls}
      onBeforeToggle={({ newState }) => {
        if (newState === 'open') setOpen(true);
      }}
      onToggle={({ newState, currentTarget }) => {
        if (newState === 'open') currentTarget.focus();
        // Not before: a control that goes away while it has the focus cannot give it back.
        else setOpen(false);
      }}
    >
      {open && children}
    </div>
  );
}

/** Ids of the popovers, by the nodes that open them: the prior's fields stand on G's card. */
function usePopovers(): Popovers {
  const id = useId();
  const generator = useControl('generator') && {
    prior: `${id}-generator`,
    generator: `${id}-generator`,
  };
  const data = useControl('data') && { data: `${id}-data` };
  const discriminator = useControl('discriminator') && { discriminator: `${id}-discriminator` };
  const losses = useControl('loss') && { losses: `${id}-losses` };
  return { ...generator, ...data, ...discriminator, ...losses };
}

type Popovers = Readonly<Partial<Record<NodeId, string>>>;

function NodeControls({ popovers }: { readonly popovers: Popovers }) {
  const { overview: words } = useMessages();
  const of = (node: NodeId, children: ReactNode) => {
    const id = popovers[node];
    if (!id) return null;
    return (
      <Controls id={id} label={words.controls(words.nodes[node].name)}>
        {children}
      </Controls>
    );
  };
  return (
    <>
      {of('generator', <NetworkCard phase="G" />)}
      {of('discriminator', <NetworkCard phase="D" />)}
      {of('data', <DataCard />)}
      {of(
        'losses',
        <div className={styles.loss}>
          <LossChoice />
        </div>,
      )}
    </>
  );
}

export function OverviewPicture() {
  const { overview: words, distributions, fixed } = useMessages();
  const frames = useShownFrames();
  const { data, loss, prior } = effectiveExperiment(usePart((state) => state.experiment));
  const substep = usePart((state) => state.substep);
  const batch = usePart(({ slowMotion }) => slowMotion?.after ?? slowMotion?.batch ?? null);
  const light = usePart(({ playing, view, clock }) =>
    lightOf({ playing, speed: speeds[view.speed], phase: clock.phase }),
  );
  const text = useMemo(
    () => ({ ...words, losses: { ...words.losses, value: fixed } }),
    [words, fixed],
  );
  const popovers = usePopovers();
  return (
    <div className={styles.picture}>
      <Overview
        {...{ frames, data, loss, light, substep, batch, text, popovers }}
        priorDimensions={prior.dimensions}
        label={words.label(distributions[data.id])}
      />
      {!substep && <p className={styles.light}>{words.light[light]}</p>}
      <NodeControls popovers={popovers} />
    </div>
  );
}
