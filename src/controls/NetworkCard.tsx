/** The card of a network: its layers, how it is trained, how often; for G also the prior it draws from. */
import {
  activationIds,
  type NetworkSettings,
  networkOf,
  optimiserIds,
  type Phase,
  priorIds,
} from '../config/experiment';
import { ranges } from '../config/ranges';
import { useMessages } from '../i18n/messages';
import { useChange, usePart } from '../state/hooks';
import { Card } from './Card';
import { HandFields, HandSwitch } from './HandFields';
import { NumberField } from './NumberField';
import { SelectField } from './SelectField';

function PriorFields() {
  const words = useMessages();
  const prior = usePart((state) => state.experiment.prior);
  const change = useChange();
  return (
    <>
      <SelectField
        label={words.fields.prior}
        value={prior.id}
        options={priorIds}
        names={words.priors}
        onChange={(id) => change((e) => ({ ...e, prior: { ...e.prior, id } }))}
      />
      <NumberField
        label={words.fields.z}
        range={ranges.priorDimensions}
        value={prior.dimensions}
        onChange={(dimensions, gesture) =>
          change((e) => ({ ...e, prior: { ...e.prior, dimensions } }), gesture)
        }
      />
    </>
  );
}

/** What the fields of a network need: its settings, and how to change some of them. */
interface NetworkProps {
  readonly phase: Phase;
  readonly network: NetworkSettings;
  readonly set: (changes: Partial<NetworkSettings>, gesture?: 'drag' | 'choice') => void;
}

function ShapeFields({ phase, network, set }: NetworkProps) {
  const words = useMessages();
  const prefix = phase === 'G' ? 'g' : 'd';
  return (
    <>
      <NumberField
        label={words.fields[`${prefix}Layers`]}
        range={ranges.hiddenLayers}
        value={network.hiddenLayers}
        onChange={(hiddenLayers, gesture) => set({ hiddenLayers }, gesture)}
      />
      <NumberField
        label={words.fields[`${prefix}Units`]}
        range={ranges.units}
        value={network.units}
        onChange={(units, gesture) => set({ units }, gesture)}
      />
      <SelectField
        label={words.fields[`${prefix}Act`]}
        value={network.activation}
        options={activationIds}
        names={words.activations}
        onChange={(activation) => set({ activation })}
      />
    </>
  );
}

function TrainingFields({ phase, network, set }: NetworkProps) {
  const words = useMessages();
  const prefix = phase === 'G' ? 'g' : 'd';
  return (
    <>
      <SelectField
        label={words.fields[`${prefix}Opt`]}
        value={network.optimiser}
        options={optimiserIds}
        names={words.optimisers}
        onChange={(optimiser) => set({ optimiser })}
      />
      <NumberField
        live
        wide
        label={words.fields[`${prefix}Rate`]}
        range={ranges.rate}
        value={network.rate}
        onChange={(rate, gesture) => set({ rate }, gesture)}
      />
      {network.optimiser === 'sgd' ? (
        <NumberField
          live
          label={words.fields[`${prefix}Momentum`]}
          range={ranges.momentum}
          value={network.momentum}
          onChange={(momentum, gesture) => set({ momentum }, gesture)}
        />
      ) : (
        <NumberField
          live
          label={words.fields[`${prefix}Beta1`]}
          range={ranges.beta1}
          value={network.beta1}
          onChange={(beta1, gesture) => set({ beta1 }, gesture)}
        />
      )}
      <NumberField
        live
        label={words.fields[`${prefix}Steps`]}
        range={ranges.steps}
        value={network.steps}
        onChange={(steps, gesture) => set({ steps }, gesture)}
      />
    </>
  );
}

export function NetworkCard({ phase }: { readonly phase: Phase }) {
  const words = useMessages();
  const network = usePart((state) => networkOf(state.experiment, phase));
  const hand = usePart((state) => (phase === 'G' ? state.experiment.hand : null));
  const change = useChange();
  const name = phase === 'G' ? 'generator' : 'discriminator';
  const set: NetworkProps['set'] = (changes, gesture) =>
    change((e) => ({ ...e, [name]: { ...e[name], ...changes } }), gesture);
  return (
    <Card title={words.networks[phase]} colour={name}>
      {phase === 'G' && <HandSwitch />}
      {hand ? (
        <HandFields hand={hand} />
      ) : (
        <>
          {phase === 'G' && <PriorFields />}
          <ShapeFields phase={phase} network={network} set={set} />
          <TrainingFields phase={phase} network={network} set={set} />
        </>
      )}
    </Card>
  );
}
