/** The measures for an audience: what a step of a lesson or a link asks for, else the two losses. */
import type { Phase } from '../../config/experiment';
import { defaultView, type View } from '../../config/view';
import { useMessages } from '../../i18n/messages';
import { usePart } from '../../state/hooks';
import { shownPicture } from '../../state/pictures';
import { lazyPart } from '../../views/lazyPart';
import { MeasuresPanel } from '../MeasuresPanel';
import styles from './present.module.css';

const LessonAside = lazyPart(() =>
  import('../../lessons/LessonAside').then((loaded) => loaded.LessonAside),
);

function asksForPanels({ panels }: View): boolean {
  return String(panels) !== String(defaultView.panels);
}

function Loss({ phase }: { readonly phase: Phase }) {
  const { measures, fixed } = useMessages();
  const loss = usePart((state) => state.losses?.[phase]);
  return (
    <div className={styles[`of${phase}`]}>
      <dt>{measures.lossOf[phase]}</dt>
      <dd>{loss === undefined ? measures.none : fixed(loss)}</dd>
    </div>
  );
}

export function PresentMeasures() {
  const asked = usePart(({ view }) => asksForPanels(view));
  const some = usePart(({ view }) => view.panels.length > 0 && view.only.includes('measures'));
  const compared = usePart((state) => state.rival !== null);
  // The overview says the losses itself, and many seeds have too many of them.
  const alone = usePart((state) => ['stage', 'space'].includes(shownPicture(state)));
  const inLesson = usePart(({ view }) => view.place !== null);
  if (inLesson) {
    return <LessonAside className={styles.measures}>{some ? <MeasuresPanel /> : null}</LessonAside>;
  }
  if (!some) return null;
  if (asked) {
    return (
      <div className={styles.measures}>
        <MeasuresPanel />
      </div>
    );
  }
  if (compared || !alone) return null;
  return (
    <dl className={styles.losses}>
      <Loss phase="D" />
      <Loss phase="G" />
    </dl>
  );
}
