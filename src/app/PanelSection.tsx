/** A section of the measures column that opens and closes. What is closed is not there: it draws and asks for nothing. */
import { type ReactNode, useState } from 'react';
import styles from './measures.module.css';

interface PanelSectionProps {
  readonly title: string;
  readonly note?: string;
  /** Open at the start. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

export function PanelSection({ title, note, open = false, children }: PanelSectionProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>
          {title} {note && <small>{note}</small>}
        </h2>
      </summary>
      {isOpen && <div className={styles.content}>{children}</div>}
    </details>
  );
}
