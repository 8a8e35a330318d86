/** A text to be taken elsewhere, with a button that copies it. */
import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages';
import styles from './share.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly lines?: number;
}

export function CopyField({ label, text, lines = 2 }: CopyFieldProps) {
  const { share: words, labelled } = useMessages();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      field.current?.select();
      setSaid(words.copyFailed);
    }
  };
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <span role="status">{said}</span>
      <textarea ref={field} id={id} readOnly rows={lines} value={text} spellCheck={false} />
      <button type="button" aria-label={labelled(words.copy, label)} onClick={copy}>
        {words.copy}
      </button>
    </div>
  );
}
