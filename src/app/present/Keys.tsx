/** The dialog of keys while it is open; it is loaded then. */
import { useStore } from 'zustand';
import { lazyPart } from '../../views/lazyPart';
import { presenting } from './presenting';

const KeysDialog = lazyPart(() => import('./KeysDialog').then((loaded) => loaded.KeysDialog));

export function Keys() {
  const open = useStore(presenting.store, (over) => over.help);
  if (!open) return null;
  return <KeysDialog onClose={() => presenting.store.setState({ help: false })} />;
}
