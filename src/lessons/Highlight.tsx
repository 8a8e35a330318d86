/** A quiet frame around what a step is about, brought into view inside its own column. The focus stays where it is. */
import { useEffect } from 'react';
import { usePlayground } from '../state/hooks';
import { settingsParts } from '../state/settings';
import { prefers, tryScrolling } from '../views/browser';
import type { Target } from './lesson';

/** Milliseconds until a region that the setup has opened is there. */
const patience = 600;

/** Scrolls `element` into view, but only inside the column that it stands in: the page itself stays. */
function reveal(element: Element): void {
  const column = element.closest('[data-column]');
  if (!column || column.scrollHeight <= column.clientHeight) return;
  const place = element.getBoundingClientRect();
  const frame = column.getBoundingClientRect();
  const above = place.top - frame.top - 8;
  const below = place.bottom - frame.bottom + 8;
  if (above >= 0 && below <= 0) return;
  const calm = prefers('(prefers-reduced-motion: reduce)');
  const top = place.height > frame.height || above < 0 ? above : below;
  tryScrolling(() => column.scrollBy({ top, behavior: calm ? 'auto' : 'smooth' }));
}

/** A rule and not an attribute: what is pointed at may come and go. What has the focus shows that instead. */
const frame = (selector: string) =>
  `:is(${selector}):not(:focus-visible){outline:2px solid var(--muted);outline-offset:3px;border-radius:6px}`;

export function Highlight({ target }: { readonly target: Target }) {
  const { settings } = usePlayground();
  const part = settingsParts.find((id) => id === target);
  const region = target === 'stage' ? '[data-picture]' : `[data-part="${target}"]`;
  // On small screens a card stands in the sheet, and the button that opens it is framed too.
  const selector = part ? `${region},[data-settings]` : region;
  useEffect(() => {
    if (part) settings.setState({ part });
  }, [part, settings]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const element = document.querySelector(region);
      if (element) reveal(element);
    }, patience);
    return () => clearTimeout(timer);
  }, [region]);
  return <style>{frame(selector)}</style>;
}
