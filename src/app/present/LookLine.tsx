/** One line that says what to look at: the lesson's words, else the state of the game, else what the picture shows. */
import { useStore } from 'zustand';
import { distributionEntries } from '../../config/distributions';
import { useMessages } from '../../i18n/messages';
import { usePart, usePlayground } from '../../state/hooks';
import { shownPicture } from '../../state/pictures';
import { lazyPart } from '../../views/lazyPart';
import { Notation } from '../../views/Notation';
import styles from './present.module.css';

const LessonLook = lazyPart(() => import('./LessonLook').then((loaded) => loaded.LessonLook));

function FreeLine() {
  const { present, diagnosis } = useMessages();
  const [first] = useStore(usePlayground().record.diagnosis.said);
  const picture = usePart(shownPicture);
  const compared = usePart((state) => state.rival !== null);
  const dimensions = usePart((state) => distributionEntries[state.experiment.data.id].dimensions);
  if (compared && picture !== 'overview') return present.look.compared;
  if (picture === 'overview' || picture === 'seeds') return present.look[picture];
  if (first) return diagnosis.sentence(first);
  if (picture === 'space') return present.look.space;
  return dimensions === 1 ? <Notation text={present.look.line} /> : present.look.plane;
}

export function LookLine() {
  const place = usePart((state) => state.view.place);
  return (
    <p className={styles.look} aria-live="polite">
      {place ? <LessonLook place={place} /> : <FreeLine />}
    </p>
  );
}
