/** Play, steps and reset; the speed; where the run stands. */
import { useId } from 'react';
import type { Phase } from '../config/experiment';
import { speeds } from '../config/speeds';
import { useMessages } from '../i18n/messages';
import { useControl, usePart, usePlayground } from '../state/hooks';
import { isCompact } from './layout/layout';
import { heightAs, useLayout } from './layout/useLayout';
import { SlowMotionButton } from './SlowMotion';
import { SettingsButton } from './settings/SettingsButton';
import styles from './transport.module.css';

/** Digits in groups of three, set apart by space alone, so that the text stays a plain number. */
function Digits({ value }: { readonly value: number }) {
  const groups = String(value).match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? ['0'];
  return (
    <span className={styles.digits}>
      {groups.map((group, i) => (
        <span key={groups.length - i}>{group}</span>
      ))}
    </span>
  );
}

function IterationStatus() {
  const { transport } = useMessages();
  const { iteration, phase } = usePart((state) => state.clock);
  const playing = usePart((state) => state.playing);
  return (
    <div
      className={styles.status}
      role="status"
      aria-label={transport.iteration}
      // A running count is not to be read out sixty times a second.
      aria-live={playing ? 'off' : 'polite'}
    >
      <span className={styles.caption}>{transport.iteration}</span> <Digits value={iteration} />{' '}
      <span className={`${styles.phase} ${phase ? styles[`phase${phase}`] : ''}`}>
        {phase ? transport.phase[phase] : transport.notBegun}
      </span>
    </div>
  );
}

function StepButton({ phase }: { readonly phase: Phase }) {
  const { transport, hand } = useMessages();
  const playground = usePlayground();
  const still = usePart((state) => phase === 'G' && state.experiment.hand !== null);
  const name = phase === 'D' ? 'stepD' : 'stepG';
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[name]}`}
      data-part="steps"
      title={still ? hand.still : transport.hints[name]}
      disabled={still}
      onClick={() => playground.step(phase)}
    >
      {transport[name]}
    </button>
  );
}

function StepButtons() {
  const { transport } = useMessages();
  const playground = usePlayground();
  return (
    <>
      <StepButton phase="D" />
      <StepButton phase="G" />
      <button
        type="button"
        className={styles.button}
        title={transport.hints.step}
        onClick={() => playground.step('iteration')}
      >
        {transport.step}
      </button>
      <SlowMotionButton className={styles.button ?? ''} />
    </>
  );
}

function Buttons() {
  const { transport } = useMessages();
  const playground = usePlayground();
  const steps = useControl('steps');
  const playing = usePart((state) => state.playing);
  const failed = usePart((state) => state.problem?.kind === 'failed');
  return (
    <fieldset className={styles.buttons} data-part="transport" disabled={failed}>
      <legend className={styles.hidden}>{transport.label}</legend>
      <button
        type="button"
        className={`${styles.button} ${styles.play}`}
        data-part="play"
        title={transport.hints.play}
        onClick={() => playground.toggle()}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d={playing ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2.5 0.8v10.4L11 6z'} />
        </svg>
        {playing ? transport.pause : transport.play}
      </button>
      {steps && <StepButtons />}
      <button
        type="button"
        className={styles.button}
        title={transport.hints.reset}
        onClick={() => playground.reset()}
      >
        {transport.reset}
      </button>
    </fieldset>
  );
}

function SpeedSlider() {
  const { transport } = useMessages();
  const playground = usePlayground();
  const position = usePart((state) => state.view.speed);
  const id = useId();
  const speed = speeds[position];
  const words = speed ? transport.speedIn(speed) : '';
  return (
    <div className={styles.speed}>
      <label htmlFor={id} className={styles.caption}>
        {transport.speed}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={speeds.length - 1}
        step={1}
        value={position}
        aria-valuetext={words}
        onChange={(event) => playground.look({ speed: event.target.valueAsNumber })}
      />
      <span className={styles.words} aria-hidden="true">
        {words}
      </span>
    </div>
  );
}

const ownHeight = heightAs('--transport-height');

export function Transport() {
  const speed = useControl('speed');
  const compact = isCompact(useLayout());
  return (
    <div ref={ownHeight} className={styles.transport}>
      <IterationStatus />
      <Buttons />
      {speed && <SpeedSlider />}
      {compact && <SettingsButton />}
    </div>
  );
}
