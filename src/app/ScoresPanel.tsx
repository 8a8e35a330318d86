/** D's scores of real and of generated samples. */
import { useMessages } from '../i18n/messages';
import { usePlayground } from '../state/hooks';
import { ScoresPicture } from '../views/ScoresPicture';
import { PanelSection } from './PanelSection';
import styles from './theory.module.css';

export function ScoresPanel() {
  const { scores: words } = useMessages().theory;
  const { frames } = usePlayground();
  return (
    <PanelSection id="scores" title={words.title}>
      <div className={styles.scores}>
        <ScoresPicture frames={frames} text={words} />
      </div>
    </PanelSection>
  );
}
