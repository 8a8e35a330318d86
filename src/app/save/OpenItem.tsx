/** Opens a run's file. */
import { useRef } from 'react';
import { useMessages } from '../../i18n/messages';
import { usePlayground } from '../../state/hooks';
import { openRunFile } from '../../state/saving';
import { MenuItem } from './MenuItem';

export function OpenItem() {
  const { save } = useMessages();
  const playground = usePlayground();
  const input = useRef<HTMLInputElement>(null);
  const open = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    field.value = ''; // the same file can be chosen again
    field.closest<HTMLElement>('[popover]')?.hidePopover();
    if (file) await openRunFile(playground, file);
  };
  return (
    <>
      <MenuItem name={save.open} hint={save.openHint} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={save.open}
        onChange={(event) => open(event.currentTarget)}
      />
    </>
  );
}
