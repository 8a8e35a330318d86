/** Numbers from elsewhere: pasted, or from a CSV file, and what became of them. */
import { type ClipboardEvent, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/messages';

import { usePlayground } from '../../state/hooks';
import { askAgain, readData } from '../../state/readTable';
import styles from './draw.module.css';

/** A longer paste is put on the sheet without being shown: a field of megabytes holds the page. */
const longestShown = 20_000;

function FileButton() {
  const { draw } = useMessages();
  const playground = usePlayground();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {draw.csv.file}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.tab,.txt,.dat,text/csv,text/plain,text/tab-separated-values"
        aria-label={draw.csv.file}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void readData(playground, file);
          target.value = ''; // the same file may be opened again
        }}
      />
    </>
  );
}

export function CsvArea() {
  const { draw } = useMessages();
  const playground = usePlayground();
  const report = useStore(playground.drawing.store, (state) => state.report);
  const last = useStore(playground.drawing.store, (state) => state.last);
  const [text, setText] = useState('');
  const field = useId();
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (text !== '' || pasted === '') return; // a paste into what is being typed is a part of it
    event.preventDefault();
    if (pasted.length <= longestShown) setText(pasted);
    void readData(playground, pasted);
  };
  return (
    <section className={styles.csv} aria-label={draw.csv.title}>
      <h3>{draw.csv.title}</h3>
      <p className={styles.hint}>{draw.csv.hint}</p>
      <label htmlFor={field}>{draw.csv.paste}</label>
      <textarea
        id={field}
        spellCheck={false}
        placeholder={draw.csv.example}
        value={text}
        onPaste={paste}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.sources}>
        <button
          type="button"
          disabled={text.trim() === ''}
          onClick={() => void readData(playground, text)}
        >
          {draw.csv.read}
        </button>
        <FileButton />
      </div>
      <p className={styles.report} role="status">
        {report && draw.report(report)}
      </p>
      {last && (
        <button type="button" className={styles.again} onClick={() => askAgain(playground)}>
          {draw.table.again}
        </button>
      )}
    </section>
  );
}
