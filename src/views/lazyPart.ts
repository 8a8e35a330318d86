/** A component whose code loads when it is first shown; where that is out of reach, nothing stands in its place and the page goes on. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const Nothing = () => null;

export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await load().catch((): ComponentType<P> => Nothing) }));
}
