/** Says that a part of the page could not be loaded, with a way to ask again and, if that was in vain, to load the page anew. */
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../i18n/messages';
import styles from './fault.module.css';

interface PartMissingProps {
  readonly again: () => void;
  /** It was asked for again already: some browsers keep the answer of the server until the page is loaded anew. */
  readonly tried: boolean;
  /** Takes the sentence away; where it is given, it stands with the lines over the stage. */
  readonly onClose?: (() => void) | undefined;
}

/** Loads the page anew if there is one to be had: else this one would be lost too. */
async function reload(): Promise<boolean> {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (answer?.ok) location.reload();
  return answer?.ok ?? false;
}

/** In the place of lines over the stage, wherever on the page it was asked for. */
function AmongLines({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => setPlace(document.querySelector('[data-lines]')), []);
  return place && createPortal(children, place);
}

export function PartMissing(props: PartMissingProps) {
  if (!props.onClose) return <Sentence {...props} />;
  return (
    <AmongLines>
      <Sentence {...props} />
    </AmongLines>
  );
}

function Sentence({ again, tried, onClose }: PartMissingProps) {
  const { faults, notices } = useMessages();
  const [silent, setSilent] = useState(false);
  return (
    <span role="alert" className={styles.fault}>
      <span>{silent ? faults.noServer : faults.missing}</span>
      <span className={styles.ways}>
        <button type="button" onClick={again}>
          {faults.again}
        </button>
        {tried && (
          <button type="button" onClick={async () => setSilent(!(await reload()))}>
            {faults.reload}
          </button>
        )}
        {onClose && (
          <button type="button" onClick={onClose}>
            {notices.dismiss}
          </button>
        )}
      </span>
    </span>
  );
}
