/** The large picture into the clipboard; into a file where the browser cannot do that. */
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { download } from '../save/download';
import { pngOf } from '../save/picture';
import { currentScene } from '../save/scene';
import styles from './share.module.css';

async function copyOrDownload(): Promise<'imageCopied' | 'imageSaved' | 'imageFailed'> {
  const scene = currentScene();
  if (!scene) return 'imageFailed';
  try {
    // Safari wants the promise itself, while the click still counts.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(scene) })]);
    return 'imageCopied';
  } catch {
    download('gan-playground.png', await pngOf(scene));
    return 'imageSaved';
  }
}

export function ImageButton() {
  const { share: words } = useMessages();
  const [said, setSaid] = useState('');
  const copy = async () =>
    setSaid(words[await copyOrDownload().catch(() => 'imageFailed' as const)]);
  return (
    <div className={styles.image}>
      <button type="button" onClick={copy}>
        {words.image}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
