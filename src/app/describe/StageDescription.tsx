/** The picture in words, for those who do not see it: read with the picture, and said when there is news, a few seconds apart. */
import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { usePlayground } from '../../state/hooks';
import type { Playground } from '../../state/playground';
import { rivalSide, sides } from '../../state/rival';
import styles from './describe.module.css';
import { type Facts, factsOf, isNews } from './facts';
import { descriptionId } from './id';

/** Milliseconds between two descriptions. */
const pause = 5000;
/** Milliseconds until what belongs to one action has arrived. */
const settling = 400;

/** Of the run, or of both that are compared. */
function factsNow(playground: Playground): readonly Facts[] {
  const { rival } = playground.store.getState();
  const runs = rival ? [playground, rivalSide(playground)] : [playground];
  return runs.map(({ store, record }) =>
    factsOf(store.getState(), record.diagnosis.said.getState()),
  );
}

const hasNews = (before: readonly Facts[], now: readonly Facts[]) =>
  before.length !== now.length || now.some((facts, run) => isNews(before[run] ?? facts, facts));

interface Described {
  readonly now: readonly Facts[];
  /** What was said last, or there at first. */
  readonly last: readonly Facts[];
  /** False as long as there was no news. */
  readonly spoken: boolean;
}

function useFacts(): Described {
  const playground = usePlayground();
  const [described, setDescribed] = useState<Described>(() => {
    const now = factsNow(playground);
    return { now, last: now, spoken: false };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let taken = Number.NEGATIVE_INFINITY;
    const take = () => {
      timer = undefined;
      taken = performance.now();
      const now = factsNow(playground);
      setDescribed(({ last, spoken }) =>
        hasNews(last, now) ? { now, last: now, spoken: true } : { now, last, spoken },
      );
    };
    const wait = () => {
      timer ??= setTimeout(take, Math.max(settling, taken + pause - performance.now()));
    };
    const { store, record } = playground;
    const ends = [store.subscribe(wait), record.diagnosis.said.subscribe(wait)];
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [playground]);
  return described;
}

function useSentences(): (facts: readonly Facts[]) => string {
  const { describe: words, diagnosis, compare, integer, fixed, labelled } = useMessages();
  const sentence = ({ playing, updates, iteration, losses, jsd, modes, findings }: Facts) =>
    [
      updates === 0 && !playing
        ? words.fresh
        : (playing ? words.training : words.resting)(integer(iteration)),
      losses && words.losses(fixed(losses.D), fixed(losses.G)),
      jsd !== null && words.divergence(fixed(jsd)),
      modes && words.modes(integer(modes.covered), integer(modes.count)),
      ...findings.map(diagnosis.sentence),
    ]
      .filter(Boolean)
      .join(' ')
      .replaceAll('_', ' '); // a subscript is no word
  return (facts) =>
    facts.length === 1
      ? facts.map(sentence).join()
      : facts
          .map((each, run) => labelled(compare.run(sides[run] ?? 'A'), sentence(each)))
          .join(' ');
}

export function StageDescription() {
  const { now, last, spoken } = useFacts();
  const sentences = useSentences();
  return (
    <>
      <p id={descriptionId} hidden>
        {sentences(now)}
      </p>
      <p className={styles.spoken} aria-live="polite">
        {spoken && sentences(last)}
      </p>
    </>
  );
}
