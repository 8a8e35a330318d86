/** A card: the controls of one component, under its name and in its colour. */
import { type ReactNode, useId } from 'react';
import styles from './controls.module.css';

interface CardProps {
  readonly title: string;
  readonly colour: 'data' | 'generator' | 'discriminator';
  readonly children: ReactNode;
}

export function Card({ title, colour, children }: CardProps) {
  const id = useId();
  return (
    // A group and no region: the overview shows a card a second time, and regions have to differ.
    <fieldset
      className={`${styles.card} ${styles[colour]}`}
      data-part={colour}
      aria-labelledby={id}
    >
      <h2 id={id}>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}
