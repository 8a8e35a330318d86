/** The dialog in which one draws one's own data or takes them from a file. */
import { type MouseEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { pointsFit } from '../../config/linkedPoints';
import { useMessages } from '../../i18n/messages';
import type { Tool, ToolId } from '../../state/brushes';
import { toolIds } from '../../state/brushes';
import type { Draft } from '../../state/draft';
import { closeDrawing, openDrawing, takeDrawing } from '../../state/drawing';
import { usePlayground } from '../../state/hooks';
import { openModal } from '../../views/browser';
import { Choice } from './Choice';
import { CsvArea } from './CsvArea';
import styles from './draw.module.css';
import { SheetCanvas } from './SheetCanvas';
import { TableQuestion } from './TableQuestion';

const tools = toolIds;
/** Radius of spray and eraser in percent of the sheet's side. */
const sizes = { min: 1, max: 20, start: 6 };

/** A yes or no about the draft; the component renders again when that changes, and not at every move. */
function useFact(draft: Draft, fact: (draft: Draft) => boolean): boolean {
  return useSyncExternalStore(draft.subscribe, () => fact(draft));
}
const isEmpty = (draft: Draft) => draft.isEmpty;
const canUndo = (draft: Draft) => draft.canUndo;

interface ToolbarProps {
  readonly draft: Draft;
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
}

function Toolbar({ draft, tool, onTool }: ToolbarProps) {
  const { draw: words } = useMessages();
  const size = useId();
  return (
    <div className={styles.toolbar}>
      <Choice<ToolId>
        label={words.tools}
        values={tools}
        names={words.tool}
        chosen={tool.id}
        onChoose={(id) => onTool({ ...tool, id })}
      />
      <label className={styles.size} htmlFor={size}>
        {words.size}
        <input
          id={size}
          type="range"
          min={sizes.min}
          max={sizes.max}
          disabled={tool.id === 'pen'}
          value={Math.round(100 * tool.radius)}
          onChange={(event) => onTool({ ...tool, radius: Number(event.target.value) / 100 })}
        />
      </label>
      <div className={styles.steps}>
        <button type="button" disabled={!useFact(draft, canUndo)} onClick={() => draft.undo()}>
          {words.undo}
        </button>
        <button type="button" disabled={useFact(draft, isEmpty)} onClick={() => draft.clear()}>
          {words.clear}
        </button>
      </div>
    </div>
  );
}

/** Milliseconds after the last move of a stroke in which nothing is counted. */
const restBeforeCounting = 150;

/** How many points there are, and whether the link has room for them. */
function Total({ draft }: { readonly draft: Draft }) {
  const { draw: words } = useMessages();
  const [text, setText] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      const code = draft.code();
      const amount = words.total(draft.dimensions, draft.total(), draft.units === null);
      if (code === null) setText(words.empty);
      else setText((pointsFit(code) ? words.fits : words.tooLong)(amount));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(count, restBeforeCounting);
    };
    count();
    const end = draft.subscribe(later);
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [draft, words]);
  return (
    <p className={styles.total} role="status">
      {text}
    </p>
  );
}

function Actions({ draft }: { readonly draft: Draft }) {
  const { draw: words } = useMessages();
  const playground = usePlayground();
  const empty = useFact(draft, isEmpty);
  // Closed by itself it gives the focus back; then it is taken away.
  const close = (event: MouseEvent) => event.currentTarget.closest('dialog')?.close();
  const use = (event: MouseEvent) => {
    takeDrawing(playground, draft.dimensions);
    close(event);
  };
  return (
    <div className={styles.actions}>
      <button type="button" onClick={close}>
        {words.cancel}
      </button>
      <button type="button" className={styles.use} disabled={empty} onClick={use}>
        {words.use}
      </button>
    </div>
  );
}

/** Opens as a modal as soon as it is there. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => openModal(dialog.current), []);
  return dialog;
}

/** The sheet with its tools, and the way for numbers from elsewhere. */
function Sheet({ dimensions, draft }: { readonly dimensions: 1 | 2; readonly draft: Draft }) {
  const { draw: words } = useMessages();
  const [tool, setTool] = useState<Tool>({ id: 'pen', radius: sizes.start / 100 });
  return (
    <>
      <div className={styles.body}>
        <div className={styles.drawing}>
          <Toolbar draft={draft} tool={tool} onTool={setTool} />
          <SheetCanvas key={dimensions} draft={draft} tool={tool} />
          <p className={styles.hint}>{words.hints[dimensions]}</p>
        </div>
        <CsvArea />
      </div>
      <div className={styles.foot}>
        <Total draft={draft} />
        <Actions draft={draft} />
      </div>
    </>
  );
}

export function DrawDialog({ dimensions }: { readonly dimensions: 1 | 2 }) {
  const { draw: words } = useMessages();
  const playground = usePlayground();
  const draft = playground.drawing.drafts[dimensions];
  const asked = useStore(playground.drawing.store, (state) => state.asked);
  const title = useId();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      onClose={() => closeDrawing(playground)}
      onKeyDown={(event) => {
        const typing = event.target instanceof HTMLTextAreaElement || asked !== null;
        if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        draft.undo();
      }}
    >
      <div className={styles.head}>
        <h2 id={title}>{words.title}</h2>
        {!asked && (
          <Choice<1 | 2>
            label={words.sheet}
            values={[2, 1]}
            names={words.sheets}
            chosen={dimensions}
            onChoose={(next) => openDrawing(playground, next)}
          />
        )}
      </div>
      {/* Hidden and not gone: what was typed into it is kept. */}
      <div className={styles.content} hidden={asked !== null}>
        <Sheet dimensions={dimensions} draft={draft} />
      </div>
      {asked && <TableQuestion key={asked.sample.text} table={asked} />}
    </dialog>
  );
}
