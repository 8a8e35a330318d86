/** The dialog of keys while it is open; it is loaded then. */
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { presenting } from './presenting';

const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog')).KeysDialog }));

export function Keys() {
  const open = useStore(presenting.store, (over) => over.help);
  if (!open) return null;
  return (
    <Suspense>
      <KeysDialog onClose={() => presenting.store.setState({ help: false })} />
    </Suspense>
  );
}
