/** The page's own database: kept runs with a note of each, and sheets that are drawn on. */
import { createStore, promisifyRequest } from 'idb-keyval';
import type { RunStorage } from '../../state/keptRuns';
import type { SheetStorage } from '../../state/keptSheets';

type Kind = 'note' | 'run' | 'sheets';

/** All keys of a kind: an array is greater than any text. */
const all = (kind: Kind) => IDBKeyRange.bound([kind], [kind, []]);

/** `name` is the database's: only this installation of the page may have it. */
export function openDatabase(name: string): RunStorage & SheetStorage {
  const use = createStore(name, 'kept');
  const read = (kind: Kind, key: string) =>
    use('readonly', (store) => promisifyRequest<unknown>(store.get([kind, key])));
  const list = (kind: Kind) =>
    use('readonly', (store) => promisifyRequest<unknown[]>(store.getAll(all(kind))));
  const change = (work: (store: IDBObjectStore) => void) =>
    use('readwrite', (store) => {
      work(store);
      const done = promisifyRequest(store.transaction);
      // A page that goes away answers no events any more, without which nothing would be committed.
      store.transaction.commit?.();
      return done;
    });
  const forget = (store: IDBObjectStore, names: readonly string[], kinds: readonly Kind[]) => {
    for (const kind of kinds) for (const key of names) store.delete([kind, key]);
  };
  return {
    notes: () => list('note'),
    read: (key) => read('run', key),
    write: (note, run, forgotten) =>
      change((store) => {
        forget(store, forgotten, ['note', 'run']);
        store.put(note, ['note', note.name]);
        store.put(run, ['run', note.name]);
      }),
    forget: (names) => change((store) => forget(store, names, ['note', 'run'])),
    sheets: () => list('sheets'),
    writeSheets: (sheets) => change((store) => store.put(sheets, ['sheets', sheets.name])),
    forgetSheets: (names) => change((store) => forget(store, names, ['sheets'])),
  };
}
