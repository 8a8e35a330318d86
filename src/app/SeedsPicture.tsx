/** Many seeds at once: a small picture of each that opens on the large stage, and what they come to together. */
import { useId } from 'react';
import { isEstimated } from '../config/distributions';
import { seedCounts } from '../config/view';
import choices from '../controls/choices.module.css';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { laneExperiments } from '../state/lanes';
import { divergenceOf, seedStatistics } from '../state/seeds';
import { Notation } from '../views/Notation';
import { SmallStage } from '../views/SmallStage';
import styles from './seeds.module.css';

function Count() {
  const { seeds: words } = useMessages();
  const playground = usePlayground();
  const count = usePart((state) => state.view.seeds);
  const name = useId();
  return (
    <fieldset className={styles.count} aria-labelledby={`${name}-caption`}>
      <span id={`${name}-caption`}>{words.count}</span>
      <div className={`${choices.segments} ${styles.segments}`}>
        {seedCounts.map((option) => (
          <label key={option} className={choices.segment}>
            <input
              type="radio"
              name={name}
              checked={option === count}
              onChange={() => playground.look({ seeds: option })}
            />
            <span>{option}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Statistics() {
  const { seeds: words, draw, fixed, integer } = useMessages();
  const ownData = usePart((state) => isEstimated(state.experiment.data.id));
  const main = usePart((state) => state.measures);
  const companions = usePart((state) => state.companions);
  const statistics = seedStatistics([main, ...companions.map(({ measures }) => measures)]);
  if (!statistics) return <p>{words.waiting}</p>;
  const { measured, complete, divergence, samples } = statistics;
  const { median, low, high } = divergence;
  return (
    <p>
      {complete !== null && <b>{words.complete(complete, measured)} </b>}
      {words.spread(fixed(median), fixed(low), fixed(high))}
      {samples === null ? words.exact : words.estimated(integer(samples))}
      {ownData && <Notation text={` ${draw.bound}`} />}
    </p>
  );
}

function SeedButton({ lane, seed }: { readonly lane: number; readonly seed: number }) {
  const { seeds: words, fixed, enumerated } = useMessages();
  const playground = usePlayground();
  const data = usePart((state) => state.experiment.data);
  const measures = usePart(({ measures: main, companions }) =>
    lane === 0 ? main : (companions[lane - 1]?.measures ?? null),
  );
  const frames = lane === 0 ? playground.frames : playground.run.companions.frames(lane);
  const coverage = measures?.coverage;
  const divergence = measures ? words.divergence(fixed(divergenceOf(measures))) : '';
  const counts = coverage ? ([coverage.modesCovered, coverage.counts.length] as const) : null;
  const spoken = [counts ? words.modesSpoken(...counts) : '', divergence].filter(Boolean);
  const label = words.open(String(seed), enumerated(spoken));
  return (
    <li>
      <button
        type="button"
        className={styles.seed}
        aria-label={label}
        onClick={() => playground.openSeed(lane)}
      >
        <SmallStage
          frames={frames}
          data={data}
          label={words.name(String(seed))}
          className={styles.stage ?? ''}
        />
        <span className={styles.caption}>
          <b>{words.name(String(seed))}</b>
          <span>{[counts && words.modes(...counts), divergence].filter(Boolean).join(' · ')}</span>
        </span>
      </button>
    </li>
  );
}

export function SeedsPicture() {
  const { seeds: words } = useMessages();
  const experiment = usePart((state) => state.experiment);
  const view = usePart((state) => state.view);
  const lanes = laneExperiments({ experiment, rival: null, view });
  return (
    <section className={styles.picture} aria-label={words.label}>
      <div className={styles.head}>
        <Count />
        <Statistics />
      </div>
      <ul className={`${styles.grid} ${lanes.length > 9 ? styles.many : ''}`}>
        {lanes.map(({ seed }, lane) => (
          <SeedButton key={seed} lane={lane} seed={seed} />
        ))}
      </ul>
    </section>
  );
}
