/** A section of the measures column that opens and closes. What is closed is not there: it draws and asks for nothing. */
import type { ReactNode } from 'react';
import { type PanelId, panelIds } from '../config/view';
import { usePart, usePlayground } from '../state/hooks';
import { Boundary } from '../views/Boundary';
import styles from './measures.module.css';

interface PanelSectionProps {
  readonly id: PanelId;
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

export function PanelSection({ id, title, note, children }: PanelSectionProps) {
  const playground = usePlayground();
  const open = usePart((state) => state.view.panels.includes(id));
  const set = (next: boolean) => {
    const { panels } = playground.store.getState().view;
    if (panels.includes(id) === next) return; // it was opened or closed by the state itself
    playground.look({
      panels: panelIds.filter((other) => (other === id ? next : panels.includes(other))),
    });
  };
  return (
    <details
      data-part={`panel-${id}`}
      open={open}
      onToggle={(event) => set(event.currentTarget.open)}
    >
      <summary>
        <h2>
          {title} {note && <small>{note}</small>}
        </h2>
      </summary>
      {open && (
        <div className={styles.content}>
          <Boundary>{children}</Boundary>
        </div>
      )}
    </details>
  );
}
