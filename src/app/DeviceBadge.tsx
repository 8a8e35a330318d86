/** The badge: which device trains and how fast. Opens the choice of device and of what a hidden tab does. */
import { useId } from 'react';
import { type BackendId, type BackendInfo, backendIds } from '../config/backends';
import { SelectField } from '../controls/SelectField';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import styles from './device.module.css';

const choices = ['auto', ...backendIds] as const;

/** True where updates run in plain operations although this device has a fused way too. */
function couldBeFused({ id, implementation }: BackendInfo): boolean {
  return implementation === 'plain' && id !== 'wasm';
}

function DeviceChoices() {
  const { device } = useMessages();
  const playground = usePlayground();
  const view = usePart((state) => state.view);
  const backend = usePart((state) => state.backend);
  const heldTo = usePart((state) => state.heldTo);
  const refused = usePart((state) => state.refused);
  const wanted = heldTo ?? view.backend;
  const missed =
    backend && wanted && backend.id !== wanted && !refused.includes(wanted) ? wanted : null;
  const pin = (id: BackendId | 'auto') => playground.runOn(id === 'auto' ? null : id);
  return (
    <>
      <SelectField
        label={device.choose}
        value={heldTo ?? view.backend ?? 'auto'}
        options={choices}
        names={{ auto: device.automatic, ...device.names }}
        onChange={pin}
      />
      {refused.map((id) => (
        <p key={id}>{device.wrong(device.names[id])}</p>
      ))}
      {heldTo && <p>{device.held(device.names[heldTo])}</p>}
      {backend && missed && (
        <p>{device.pinMissed(device.names[missed], device.names[backend.id])}</p>
      )}
      {backend && <p>{device.implementations[backend.implementation]}</p>}
      {backend?.renderer && <p>{device.renderer(backend.renderer)}</p>}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={view.hiddenTab === 'train'}
          onChange={(event) =>
            playground.look({ hiddenTab: event.target.checked ? 'train' : 'pause' })
          }
        />
        {device.hiddenTab}
      </label>
    </>
  );
}

export function DeviceBadge() {
  const { device } = useMessages();
  const backend = usePart((state) => state.backend);
  const rate = usePart((state) => Math.round(state.iterationsPerSecond));
  const playing = usePart((state) => state.playing);
  const id = useId();
  const name = backend ? device.names[backend.id] : device.starting;
  const plain = backend !== null && couldBeFused(backend);
  const pace = playing && rate > 0 ? device.rate(rate) : device.idle;
  return (
    <div className={styles.device}>
      <button
        type="button"
        className={styles.badge}
        popoverTarget={id}
        aria-label={device.title(plain ? device.plainName(name) : name, pace)}
      >
        <span>
          <span className={styles.name}>{name}</span>
          {plain && ` · ${device.plain}`}
        </span>
        {backend && <span className={styles.rate}>{pace}</span>}
      </button>
      <section id={id} popover="auto" className={styles.panel} aria-label={device.label}>
        <DeviceChoices />
      </section>
    </div>
  );
}
