/** The timeline under the picture: drag it, or use the keys, to see any kept moment; marks show what happened where. */
import type { CSSProperties, KeyboardEvent } from 'react';
import controls from '../controls/controls.module.css';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground, useTimeline } from '../state/hooks';
import type { RunEvent } from '../state/runRecord';
import { type Moment, nearestMoment } from '../state/timeline';
import styles from './timeline.module.css';

/** The moment a key goes to, by index; null where the key is none of ours. */
function targetOf(key: string, here: number, last: number): number | null {
  const tenth = Math.max(1, Math.round(last / 10));
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: here - 1,
    ArrowDown: here - 1,
    ArrowRight: here + 1,
    ArrowUp: here + 1,
    PageDown: here - tenth,
    PageUp: here + tenth,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : Math.min(last, Math.max(0, target));
}

const share = (position: number, end: number) => `${(100 * position) / Math.max(1, end)}%`;

/** An event of the rival says whose it is. */
type SidedEvent = RunEvent & { readonly side?: string };

function useEventWords(): (event: SidedEvent) => string {
  const { timeline, labelled } = useMessages();
  return (event) => {
    const { loss, finding } = timeline.events;
    const words = event.kind === 'loss' ? loss(event.loss) : finding(event.kind);
    return event.side ? labelled(event.side, words) : words;
  };
}

/** Where the loss was switched and where something was diagnosed. */
function Marks({ events, end }: { readonly events: readonly SidedEvent[]; readonly end: number }) {
  const { timeline } = useMessages();
  const words = useEventWords();
  return (
    <div className={styles.marks} aria-hidden="true">
      {events.map((event) => (
        <i
          key={`${event.side} ${event.kind} ${event.position} ${words(event)}`}
          className={event.kind === 'loss' ? styles.switch : styles.finding}
          style={{ left: share(event.position, end) }}
          title={timeline.eventAt(words(event), Math.floor(event.position))}
        />
      ))}
    </div>
  );
}

function Slider() {
  const { timeline, enumerated } = useMessages();
  const { run } = usePlayground();
  const words = useEventWords();
  const moments = useTimeline((state) => state.moments);
  const shown = useTimeline((state) => state.shown);
  const failed = usePart((state) => state.problem?.kind === 'failed');
  const newest = moments.at(-1);
  const here = shown ?? newest;
  const end = newest?.position ?? 0;
  const show = (moment: Moment | null | undefined) => moment && run.travel.show(moment);
  const press = (event: KeyboardEvent) => {
    const target = targetOf(event.key, here ? moments.indexOf(here) : 0, moments.length - 1);
    if (target === null) return;
    event.preventDefault();
    show(moments[target]);
  };
  // A falling divergence is no event.
  const ofRival = (run.record.beside?.events() ?? []).map((event) => ({ ...event, side: 'B' }));
  const events: readonly SidedEvent[] = [...run.record.events(), ...ofRival].filter(
    ({ kind, position }) => kind !== 'improving' && position <= end,
  );
  const happened = events.filter(({ position }) => nearestMoment(moments, position) === here);
  const text = timeline.position(here?.clock.iteration ?? 0, newest?.clock.iteration ?? 0);
  return (
    <div className={styles.track}>
      <Marks events={events} end={end} />
      <input
        className={controls.slider}
        style={{ '--filled': share(here?.position ?? 0, end) } as CSSProperties}
        type="range"
        aria-label={timeline.label}
        aria-valuetext={enumerated([text, ...happened.map(words)])}
        title={end > 0 ? timeline.hint : timeline.empty}
        min={0}
        max={Math.max(1, end)}
        step="any"
        value={here?.position ?? 0}
        disabled={failed || moments.length < 2}
        onChange={(event) => show(nearestMoment(moments, event.target.valueAsNumber))}
        onKeyDown={press}
      />
    </div>
  );
}

/** "1,240 of 3,000" and the way back, while a past moment is shown. */
function Place() {
  const { timeline, integer } = useMessages();
  const { travel } = usePlayground().run;
  const newest = useTimeline(({ moments }) => moments.at(-1));
  const shown = useTimeline((state) => state.shown);
  const end = integer(newest?.clock.iteration ?? 0);
  return (
    <div className={`${styles.place} ${shown ? '' : styles.absent}`}>
      <span aria-hidden="true" style={{ minWidth: `${2 * end.length + 3}ch` }}>
        <b>{shown && integer(shown.clock.iteration)}</b> {timeline.of(end)}
      </span>
      <button
        type="button"
        className={styles.button}
        title={timeline.nowHint}
        onClick={() => newest && travel.show(newest)}
      >
        {timeline.now}
      </button>
    </div>
  );
}

function Discard() {
  const { timeline } = useMessages();
  const { travel } = usePlayground().run;
  const ghost = useTimeline((state) => state.ghost);
  if (!ghost) return null;
  return (
    <button
      type="button"
      className={styles.button}
      title={timeline.discardHint}
      onClick={() => travel.discardGhost()}
    >
      <span className={styles.ghost} aria-hidden="true" />
      {timeline.discard}
    </button>
  );
}

export function Timeline() {
  const { timeline } = useMessages();
  return (
    <fieldset className={styles.timeline} data-part="timeline">
      <legend className={styles.hidden}>{timeline.label}</legend>
      <Slider />
      <Place />
      <Discard />
    </fieldset>
  );
}
