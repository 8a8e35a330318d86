/** Records a clip of the picture while it trains; says how far it is, and can be cancelled. */
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { usePlayground, useTimeline } from '../../state/hooks';
import { recordClip } from './clip';
import { download } from './download';
import { nameOf } from './files';
import { MenuItem } from './MenuItem';
import styles from './save.module.css';
import { currentScene } from './scene';
import { canRecord } from './take';

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
    const scene = currentScene();
    if (!scene) return say(save.nothing);
    const rested = !playground.store.getState().playing;
    const control = new AbortController();
    abort.current = control;
    setDone(0);
    say('');
    if (rested) playground.play();
    try {
      const { signal } = control;
      const clip = await recordClip(scene, { seconds, onProgress: setDone, signal });
      if (clip) {
        const name = nameOf(playground, clip.ending);
        download(name, clip.content);
        say(save.saved(name));
      }
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
  const possible = canRecord();
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
