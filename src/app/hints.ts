/** What a mouse learns by resting on something, a finger learns by holding it: its title, in a line beside it. */
import './hints.css';

/** Milliseconds that a finger rests. */
const holding = 500;
/** CSS pixels that it may move meanwhile. */
const still = 10;
/** Milliseconds that a hint stays after the finger has gone. */
const reading = 4000;

/** Places the hint above what it is about, or below where there is no room; within the window. */
function place(hint: HTMLElement, about: DOMRect): void {
  const { width, height } = hint.getBoundingClientRect();
  const middle = about.left + about.width / 2 - width / 2;
  const left = Math.max(8, Math.min(innerWidth - width - 8, middle));
  const above = about.top - height - 8;
  hint.style.left = `${left}px`;
  hint.style.top = `${above >= 8 ? above : about.bottom + 8}px`;
}

/** Listens until the returned function is called. */
export function listenForHolding(page: Window): () => void {
  const hint = page.document.createElement('div');
  hint.className = 'hint';
  hint.popover = 'manual';
  hint.ariaHidden = 'true'; // screen readers have the title itself
  page.document.body.append(hint);
  const listening = new AbortController();
  const { signal } = listening;
  let timer = 0;
  let held: { readonly x: number; readonly y: number; shown: boolean } | null = null;

  const hide = () => hint.togglePopover(false);
  const show = (element: HTMLElement) => {
    if (held) held.shown = true;
    hint.textContent = element.title;
    hint.togglePopover(true);
    place(hint, element.getBoundingClientRect());
  };
  const press = (event: PointerEvent) => {
    clearTimeout(timer);
    hide();
    held = null;
    const element = (event.target as Element).closest<HTMLElement>('[title]');
    if (event.pointerType === 'mouse' || !element?.title) return;
    held = { x: event.clientX, y: event.clientY, shown: false };
    timer = page.setTimeout(() => show(element), holding);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (held && Math.hypot(clientX - held.x, clientY - held.y) > still) clearTimeout(timer);
  };
  const letGo = () => {
    clearTimeout(timer);
    if (held?.shown) timer = page.setTimeout(hide, reading);
  };
  /** Holding asks and does not do. */
  const refrain = (event: Event) => {
    if (!held?.shown) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('pointerdown', press, { signal, capture: true });
  page.addEventListener('pointermove', move, { signal, passive: true });
  page.addEventListener('pointerup', letGo, { signal });
  page.addEventListener('pointercancel', letGo, { signal });
  page.addEventListener('click', refrain, { signal, capture: true });
  page.addEventListener('contextmenu', refrain, { signal, capture: true });
  return () => {
    listening.abort();
    hint.remove();
  };
}
