/** The card of P_data: the distribution's own parameters, the batch and the seed. */
import { distributionEntries, isEstimated, parameterIds } from '../config/distributions';
import { ranges } from '../config/ranges';
import { useMessages } from '../i18n/messages';
import { useChange, usePart } from '../state/hooks';
import { Card } from './Card';
import styles from './controls.module.css';
import { OwnFields } from './draw/OwnFields';
import { NumberField } from './NumberField';

function SeedField() {
  const words = useMessages();
  const seed = usePart((state) => state.experiment.seed);
  const change = useChange();
  const setSeed = (next: number) => change((e) => ({ ...e, seed: next }));
  return (
    <div className={styles.seed}>
      <NumberField
        label={words.fields.seed}
        range={ranges.seed}
        value={seed}
        slider={false}
        onChange={setSeed}
      />
      <button
        type="button"
        className={styles.small}
        onClick={() => setSeed(seed >= ranges.seed.max ? ranges.seed.min : seed + 1)}
      >
        {words.controls.newSeed}
      </button>
    </div>
  );
}

export function DataCard() {
  const words = useMessages();
  const { id, parameters } = usePart((state) => state.experiment.data);
  const batch = usePart((state) => state.experiment.batch);
  const change = useChange();
  const own = distributionEntries[id].parameters;
  return (
    <Card title={words.labelled(words.fields.data, words.distributions[id])} colour="data">
      {isEstimated(id) && <OwnFields />}
      {parameterIds.map((name) => {
        const range = own[name];
        if (!range) return null;
        return (
          <NumberField
            key={`${id}/${name}`}
            label={words.fields[name]}
            range={range}
            value={parameters[name] ?? range.default}
            onChange={(value, gesture) =>
              change(
                (e) => ({
                  ...e,
                  data: { ...e.data, parameters: { ...e.data.parameters, [name]: value } },
                }),
                gesture,
              )
            }
          />
        );
      })}
      <NumberField
        label={words.fields.batch}
        range={ranges.batch}
        value={batch}
        onChange={(value, gesture) => change((e) => ({ ...e, batch: value }), gesture)}
      />
      <SeedField />
    </Card>
  );
}
