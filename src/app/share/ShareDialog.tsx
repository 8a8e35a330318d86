/** Sharing: the link with its QR code, a frame for other pages, the picture, and what the recipient may see. */
import { useEffect, useRef, useState } from 'react';
import { encodeLink } from '../../config/link';
import { linkHolds } from '../../config/linkedPoints';
import type { View } from '../../config/view';
import { useMessages } from '../../i18n/messages';
import { usePart } from '../../state/hooks';
import { openModal } from '../../views/browser';
import { CopyField } from './CopyField';
import { ImageButton } from './ImageButton';
import { LinkCode } from './LinkCode';
import { RecipientChoice } from './RecipientChoice';
import styles from './share.module.css';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A frame that fits a page of text: nothing but the stage and the transport. */
function frameSnippet(link: string, title: string): string {
  const source = `src="${escaped(link)}" title="${escaped(title)}"`;
  return `<iframe ${source} width="100%" height="480" style="border:0" loading="lazy"></iframe>`;
}

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { share: words } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const experiment = usePart((state) => state.experiment);
  const rival = usePart((state) => state.rival);
  const view = usePart((state) => state.view);
  const [only, setOnly] = useState(view.only);
  useEffect(() => openModal(dialog.current), []);
  const linkTo = (shown: View) => {
    const fragment = encodeLink({ experiment, rival, view: shown });
    return `${location.href.split('#', 1)[0]}${fragment && `#${fragment}`}`;
  };
  const link = linkTo({ ...view, only });
  const frame = linkTo({ ...view, only, embed: true });
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={words.button} onClose={onClose}>
      <div className={styles.head}>
        <h2>{words.button}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </button>
      </div>
      <div className={styles.columns}>
        <div className={styles.ways}>
          <CopyField label={words.link} text={link} />
          <p>{linkHolds(experiment) ? words.linkHolds : words.dataMissing}</p>
          <CopyField label={words.embed} text={frameSnippet(frame, words.embedTitle)} lines={3} />
          <p>{words.embedKeys}</p>
          <RecipientChoice only={only} onChange={setOnly} />
        </div>
        <div className={styles.side}>
          <LinkCode link={link} />
          <ImageButton />
        </div>
      </div>
    </dialog>
  );
}
