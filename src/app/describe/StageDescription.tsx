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
  before.length !== now.length ||
  now.some((facts, run) => isNews(before[run] ?? facts, facts));

/** The newest facts, and those that were last worth saying; null until there was news. */
function useFacts() {
  const playground = usePlayground();
  const [facts, setFacts] = useState(() => ({ now: factsNow(playground), said: null as null | readonly Facts[] }));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = Number.NEGATIVE_INFINITY;
    const take = () => {
      timer = undefined;
      last = performance.now();
      const now = factsNow(playground);
      setFacts(({ said, now: before }) => ({ now, said: hasNews(said ?? before, now) ? now : said }));
    };
    const wait = () => {
      timer ??= setTimeout(take, Math.max(settling, last + pause - performance.now()));
    };
    const ends = [playground.store.subscribe(wait), playground.record.diagnosis.said.subscribe(wait)];
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [playground]);
  return facts;
}

function useSentences(): (facts: readonly Facts[]) => string {
  const { describe: words, diagnosis, compare, integer, fixed } = useMessages();
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
      .join(' ');
  return (facts) =>
    facts.length === 1
      ? facts.map(sentence).join()
      : facts.map((each, run) => `${compare.run(sides[run] ?? 'A')}: ${sentence(each)}`).join(' ');
}

export function StageDescription() {
  const { now, said } = useFacts();
  const sentences = useSentences();
  return (
    <>
      <p id={descriptionId} hidden>
        {sentences(now)}
      </p>
      <p className={styles.spoken} aria-live="polite" data-described>
        {said && sentences(said)}
      </p>
    </>
  );
}
