/** Greets a first visitor: a sentence, and a picture that runs already. */
import type { ReactNode } from 'react';
import type { Playground } from '../../state/playground';
import { prefers } from '../../views/browser';
import { ownStorage } from '../storageName';
import { isFirstVisit, rememberVisit } from './visit';

/** What greets whoever opened the page with this fragment; null for whom nothing needs to be said to. */
export async function greeting(
  page: Window,
  playground: Playground,
  fragment: string,
): Promise<ReactNode> {
  const storage = ownStorage(page);
  if (page.top !== page || !isFirstVisit(storage, fragment)) return null;
  try {
    const { Welcome } = await import('./Welcome');
    if (!prefers('(prefers-reduced-motion: reduce)')) playground.play();
    let over = false;
    const end = () => {
      over = true;
      rememberVisit(storage);
    };
    return <Welcome onEnd={end} isOver={() => over} />;
  } catch {
    return null; // its code is out of reach; the page is not
  }
}
