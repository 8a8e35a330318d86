/** Records a clip of the picture while it trains; says how far it is, and can be cancelled. */
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { usePlayground, useTimeline } from '../../state/hooks';
import { clipFormat, recordClip } from './clip';
import { download } from './download';
import { nameOf } from './files';
import { MenuItem } from './MenuItem';
import styles from './save.module.css';
import { currentScene } from './scene';

const seconds = 8;

interface ClipItemProps {
  readonly say: (sentence: string) => void;
}

function useRecording(say: (sentence: string) => void) {
  const { save } = useMessages();
  const playground = usePlayground();
  const [done, setDone] = useState<number | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const record = async () => {
    const format = clipFormat();
    const scene = currentScene();
    if (!format || !scene) return say(format ? save.nothing : save.clipMissing);
    const rested = !playground.store.getState().playing;
    const control = new AbortController();
    abort.current = control;
    setDone(0);
    say('');
    if (rested) playground.play();
    try {
      const { signal } = control;
      const clip = await recordClip(scene, { seconds, format, onProgress: setDone, signal });
      const name = nameOf(playground, format.ending);
      if (clip) download(name, clip);
      if (clip) say(save.saved(name));
    } catch {
      say(save.failed);
    }
    if (rested) playground.pause();
    setDone(null);
  };
  return { done, record, cancel: () => abort.current?.abort() };
}

export function ClipItem({ say }: ClipItemProps) {
  const { save } = useMessages();
  const { done, record, cancel } = useRecording(say);
  const past = useTimeline(({ shown }) => shown !== null);
  const possible = clipFormat() !== null;
  if (done === null) {
    return (
      <MenuItem
        name={save.clip(seconds)}
        // To train on from the past would give up what came after.
        hint={possible ? (past ? save.clipPast : save.clipHint) : save.clipMissing}
        disabled={!possible || past}
        onClick={record}
      />
    );
  }
  return (
    <div className={styles.recording}>
      <label>
        {save.recording(done, seconds)}
        <progress max={seconds} value={done} />
      </label>
      <button type="button" onClick={cancel}>
        {save.cancel}
      </button>
    </div>
  );
}
