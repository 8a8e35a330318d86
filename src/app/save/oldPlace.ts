/** Where runs were kept before: under one key of the storage library's default database, which others may use too. */

const place = { database: 'keyval-store', store: 'keyval', key: 'run' } as const;

/** The database if it is there; it is not made. */
function openOld(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(place.database);
    request.onupgradeneeded = () => request.transaction?.abort(); // it was not there
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
  });
}

/** Hands what lies there to `take`, and removes it if that says that it was a run and is kept elsewhere now. */
export async function leaveOldPlace(take: (text: string) => Promise<boolean>): Promise<void> {
  const database = await openOld();
  try {
    if (!database?.objectStoreNames.contains(place.store)) return;
    const text = await requested(store(database, 'readonly').get(place.key));
    if (typeof text !== 'string' || !(await take(text))) return;
    const kept = store(database, 'readwrite');
    // Nobody wrote anything else there meanwhile.
    if ((await requested(kept.get(place.key))) === text) kept.delete(place.key);
  } finally {
    database?.close();
  }
}

const store = (database: IDBDatabase, mode: IDBTransactionMode) =>
  database.transaction(place.store, mode).objectStore(place.store);

function requested(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
