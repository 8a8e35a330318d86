/** The link as a QR code, beside the text and as large as the screen. */
import { useRef } from 'react';
import { encode } from 'uqr';
import { useMessages } from '../../i18n/messages';
import { openModal } from '../../views/browser';
import styles from './share.module.css';

/** The standard's quiet zone, in modules. */
const quietZone = 4;
/** 117 modules a side: more cannot be told apart from the back row. */
const largestVersion = 25;

interface Code {
  readonly size: number;
  /** One path of all dark modules. */
  readonly path: string;
}

function codeOf(text: string): Code | null {
  try {
    const { size, data } = encode(text, {
      ecc: 'L',
      boostEcc: true,
      border: quietZone,
      maxVersion: largestVersion,
    });
    const path = data
      .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('');
    return { size, path };
  } catch {
    return null;
  }
}

function CodeImage({ code, label }: { readonly code: Code; readonly label: string }) {
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}

export function LinkCode({ link }: { readonly link: string }) {
  const { share: words } = useMessages();
  const large = useRef<HTMLDialogElement>(null);
  const code = codeOf(link);
  if (!code) return <p>{words.codeTooLong}</p>;
  return (
    <>
      <CodeImage code={code} label={words.code} />
      <button type="button" onClick={() => openModal(large.current)}>
        {words.enlarge}
      </button>
      <dialog
        ref={large}
        className={styles.large}
        aria-label={words.code}
        onClose={(event) => event.stopPropagation()} // React hands it on to the dialog around this one
      >
        <CodeImage code={code} label={words.code} />
        <button type="button" onClick={() => large.current?.close()}>
          {words.close}
        </button>
      </dialog>
    </>
  );
}
