/** The measures for an audience: the sections that a lesson or a link asks for, else the two losses. */
import type { Phase } from '../../config/experiment';
import { defaultView, type View } from '../../config/view';
import { useMessages } from '../../i18n/messages';
import { usePart } from '../../state/hooks';
import { shownPicture } from '../../state/pictures';
import { MeasuresPanel } from '../MeasuresPanel';
import styles from './present.module.css';

function asksForPanels({ place, panels }: View): boolean {
  return place !== null || String(panels) !== String(defaultView.panels);
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
