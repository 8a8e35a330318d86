/** One item of the menu: what it makes, and in a line what that is good for. */
import styles from './save.module.css';

interface MenuItemProps {
  readonly name: string;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export function MenuItem({ name, hint, disabled = false, onClick }: MenuItemProps) {
  return (
    <button type="button" className={styles.item} disabled={disabled} onClick={onClick}>
      <span>{name}</span>
      <small>{hint}</small>
    </button>
  );
}
