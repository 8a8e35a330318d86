/** A number that can be slid and typed. What was typed badly stays, with one sentence that says why. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Range } from '../config/ranges';
import { useMessages } from '../i18n/messages';
import styles from './controls.module.css';
import {
  fromSlider,
  nearestStep,
  printNumber,
  type Refusal,
  readNumber,
  sliderOf,
} from './numbers';

interface NumberFieldProps {
  readonly label: string;
  readonly range: Range;
  readonly value: number;
  /** `drag` while a slider moves, `choice` when it was let go or a number was typed. */
  readonly onChange: (value: number, gesture: 'drag' | 'choice') => void;
  /** True if every place of a moving slider counts; false if only the last one does. */
  readonly live?: boolean;
  /** True if it takes the whole width of its card. */
  readonly wide?: boolean;
  /** False leaves the slider out, for numbers without a scale. */
  readonly slider?: boolean;
}

interface TypedNumberProps extends NumberFieldProps {
  readonly id: string;
  readonly refusal: Refusal | null;
  readonly setRefusal: (refusal: Refusal | null) => void;
}

function TypedNumber({ id, range, value, onChange, refusal, setRefusal }: TypedNumberProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = () => {
    if (draft === null) return;
    const read = readNumber(draft, range);
    if (typeof read === 'string') {
      setRefusal(read);
      return;
    }
    setDraft(null);
    setRefusal(null);
    if (read !== value) onChange(read, 'choice');
  };
  const giveUp = () => {
    setDraft(null);
    setRefusal(null);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') finish();
    if (key === 'Escape') giveUp();
  };
  // A change from elsewhere (a slider, a link) replaces what was typed.
  const last = useRef(value);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    setDraft(null);
    setRefusal(null);
  }, [value, setRefusal]);
  return (
    <input
      id={id}
      className={styles.typed}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-invalid={refusal !== null}
      aria-describedby={refusal ? `${id}-error` : undefined}
      value={draft ?? printNumber(value)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  );
}

function Slider({ label, range, value, onChange, live = false }: NumberFieldProps) {
  const { controls } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged === null ? value : fromSlider(range, dragged);

  // React's onChange is the DOM's `input`; only the DOM's own `change` says that the slider was let go.
  useEffect(() => {
    const element = input.current;
    const letGo = () => {
      if (!element) return;
      onChange(fromSlider(range, element.valueAsNumber), 'choice');
      setDragged(null);
    };
    element?.addEventListener('change', letGo);
    return () => element?.removeEventListener('change', letGo);
  }, [range, onChange]);

  const { min, max, step } = sliderOf(range);
  const place = dragged ?? nearestStep(range, value);
  return (
    <input
      ref={input}
      className={styles.slider}
      style={{ '--filled': `${(100 * (place - min)) / (max - min)}%` } as React.CSSProperties}
      type="range"
      aria-label={controls.slider(label)}
      aria-valuetext={printNumber(shown)}
      min={min}
      max={max}
      step={step}
      value={place}
      onChange={(event) => {
        const next = event.target.valueAsNumber;
        setDragged(next);
        if (live) onChange(fromSlider(range, next), 'drag');
      }}
    />
  );
}

export function NumberField(props: NumberFieldProps) {
  const { controls } = useMessages();
  const { label, range, slider = true, wide = false } = props;
  const id = useId();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return (
    <div className={`${styles.field} ${wide ? styles.wide : ''}`}>
      <div className={styles.line}>
        <label htmlFor={id}>{label}</label>
        <TypedNumber {...props} id={id} refusal={refusal} setRefusal={setRefusal} />
      </div>
      {slider && <Slider {...props} />}
      <div aria-live="polite">
        {refusal && (
          <p id={`${id}-error`} className={styles.error}>
            {controls[refusal](printNumber(range.min), printNumber(range.max))}
          </p>
        )}
      </div>
    </div>
  );
}
