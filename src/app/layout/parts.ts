/** The parts of the page's layout, with their classes from every arrangement's style sheet. */
import base from '../app.module.css';
import flat from './flat.module.css';
import phone from './phone.module.css';
import tablet from './tablet.module.css';

type LayoutPart =
  | 'page'
  | 'header'
  | 'data'
  | 'loss'
  | 'main'
  | 'centre'
  | 'pictureControls'
  | 'stage'
  | 'lesson'
  | 'cards'
  | 'measures';

/** The class of a part; `[data-layout]` decides which of its rules hold. */
export function layoutPart(part: LayoutPart): string {
  return [base, tablet, flat, phone].flatMap((sheet) => sheet[part] ?? []).join(' ');
}
