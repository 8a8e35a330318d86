/** The measures column: the loss chart, the newest values, and in words what the stage shows. */
import type { ReactNode } from 'react';
import { distributionEntries } from '../config/distributions';
import type { LossId, Phase } from '../config/experiment';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { LossChart } from '../views/LossChart';
import styles from './measures.module.css';

/** Losses where D says ½ everywhere, in nats (Goodfellow et al. 2014). */
const undecided: Readonly<Record<LossId, Readonly<Record<Phase, number>>>> = {
  mm: { D: 2 * Math.LN2, G: -Math.LN2 },
  ns: { D: 2 * Math.LN2, G: Math.LN2 },
};

interface ValueProps {
  readonly name: string;
  readonly hint: string;
  readonly phase?: Phase;
  readonly children: ReactNode;
}

function Value({ name, hint, phase, children }: ValueProps) {
  return (
    <div className={`${styles.value} ${phase ? styles[`of${phase}`] : ''}`}>
      <dt>
        {name} <small>{hint}</small>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function LossValue({ phase }: { readonly phase: Phase }) {
  const { measures, fixed } = useMessages();
  const loss = usePart((state) => state.losses?.[phase]);
  const kind = usePart((state) => state.experiment.loss);
  return (
    <Value
      name={measures.lossOf[phase]}
      hint={measures.undecided(fixed(undecided[kind][phase]))}
      phase={phase}
    >
      {loss === undefined ? measures.none : fixed(loss)}
    </Value>
  );
}

function DistanceValues() {
  const words = useMessages();
  const { measures: text, fixed } = words;
  const measures = usePart((state) => state.measures);
  const oneDimension = usePart(
    (state) => distributionEntries[state.experiment.data.id].dimensions === 1,
  );
  const coverage = measures?.coverage;
  return (
    <>
      <Value name={text.jsd} hint={text.jsdRange(fixed(Math.LN2))}>
        {measures ? fixed(measures.jsd) : text.none}
      </Value>
      {oneDimension && (
        <Value name={text.wasserstein} hint={text.wassersteinUnit}>
          {measures?.wasserstein1 == null ? text.none : fixed(measures.wasserstein1)}
        </Value>
      )}
      {coverage && (
        <>
          <Value name={text.modes} hint="">
            {text.modesOf(coverage.modesCovered, coverage.counts.length)}
          </Value>
          <Value name={text.quality} hint={text.qualityHint}>
            {text.percent(coverage.highQuality)}
          </Value>
        </>
      )}
    </>
  );
}

export function MeasuresPanel() {
  const words = useMessages();
  const { frames, history } = usePlayground();
  const loss = usePart((state) => state.experiment.loss);
  const dimensions = usePart((state) => distributionEntries[state.experiment.data.id].dimensions);
  return (
    <section className={styles.panel} aria-label={words.measures.label}>
      <h2>
        {words.measures.losses} <small>{words.measures.nats}</small>
      </h2>
      <LossChart
        history={history}
        frames={frames}
        loss={loss}
        text={words.lossChart}
        className={styles.chart ?? ''}
      />
      <dl>
        <LossValue phase="D" />
        <LossValue phase="G" />
      </dl>
      <h2>{words.measures.distance}</h2>
      <dl>
        <DistanceValues />
      </dl>
      <h2>{words.legend.label}</h2>
      <p>{dimensions === 1 ? words.legend.oneDimension : words.legend.twoDimensions}</p>
    </section>
  );
}
