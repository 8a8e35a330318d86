/** A component whose code loads when it is first shown; where that is out of reach, a sentence and a retry stand in its place. */
import { type ComponentType, type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { Boundary } from './Boundary';
import { mendSheets } from './lostSheets';
import { PartMissing } from './PartMissing';

interface PlaceOfPart {
  /** Given to the component too: what takes it away, and the sentence in its place. */
  readonly onClose?: () => void;
  /** Shown with the sentence, where the part is a whole page. */
  readonly instead?: ReactNode;
}

/** Milliseconds after which a part that has not come counts as missing; it may still come. */
const patience = 8000;

interface Loading<P> {
  readonly Part: ComponentType<P> | null;
  /** How often it could not be had. */
  readonly failures: number;
}

/** Asks for a part: once for everybody who wants it, and again when asked after a failure. */
function createLoader<P>(load: () => Promise<ComponentType<P>>) {
  const store = createStore<Loading<P>>(() => ({ Part: null, failures: 0 }));
  let asked = false;
  const ask = async () => {
    if (asked) return;
    asked = true;
    const fail = () => store.setState(({ failures }) => ({ failures: failures + 1 }));
    const timer = setTimeout(fail, patience);
    try {
      await mendSheets(document);
      const Part = await load();
      store.setState({ Part });
    } catch {
      fail();
    }
    clearTimeout(timer);
    asked = false;
  };
  return { store, ask };
}

export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P & PlaceOfPart> {
  const { store, ask } = createLoader(load);
  return function LazyPart(props: P & PlaceOfPart) {
    const { Part, failures } = useStore(store);
    useEffect(() => {
      if (!Part) void ask();
    }, [Part]);
    if (Part) {
      return (
        <Boundary>
          <Part {...props} />
        </Boundary>
      );
    }
    if (failures === 0) return null;
    return (
      <>
        {props.instead}
        <PartMissing again={ask} tried={failures > 1} onClose={props.onClose} />
      </>
    );
  };
}
