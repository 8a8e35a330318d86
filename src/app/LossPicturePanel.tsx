/** What G minimises: the loss picture, and the size of G's gradient under both losses. */
import { lossIds } from '../config/experiment';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { LossPicture } from '../views/LossPicture';
import { useFramePart } from '../views/useFramePart';
import { PanelSection } from './PanelSection';
import styles from './theory.module.css';

function GradientSizes() {
  const { lossPicture: words } = useMessages().theory;
  const { frames } = usePlayground();
  const loss = usePart((state) => state.experiment.loss);
  const sizes = useFramePart(frames, (frame) => frame?.gradientSizes);
  return (
    <>
      <h3 id="gradient-sizes" className={styles.heading}>
        {words.sizes} <small>{words.sizesUnit}</small>
      </h3>
      <dl className={styles.sizes} aria-labelledby="gradient-sizes">
        {lossIds.map((id) => (
          <div key={id} className={id === loss ? styles.active : ''}>
            <dt>
              {words.losses[id]} {id === loss && <small>{words.active}</small>}
            </dt>
            <dd>{words.size(sizes?.[id])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function LossPicturePanel() {
  const { lossPicture: words } = useMessages().theory;
  const { frames } = usePlayground();
  const loss = usePart((state) => state.experiment.loss);
  return (
    <PanelSection id="slopes" title={words.title}>
      <div className={styles.lossPicture}>
        <LossPicture frames={frames} loss={loss} text={words} />
      </div>
      <GradientSizes />
    </PanelSection>
  );
}
