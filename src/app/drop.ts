/** Files dropped on the page: the first kind that knows one opens it. */
import { closeDrawing } from '../state/drawing';
import type { Playground } from '../state/playground';
import { readData } from '../state/readTable';
import { runFormat } from '../state/savedRun';
import { openRunFile } from '../state/saving';
import './drop.css';

/** A kind of file that the page opens. */
interface DroppedKind {
  /** Told by its name and its first characters. */
  readonly knows: (name: string, start: string) => boolean;
  readonly open: (playground: Playground, file: File) => void;
}

/** Numbers: whatever no other kind knows. */
const table: DroppedKind = {
  knows: () => true,
  open: (playground, file) => void readData(playground, file),
};

const run: DroppedKind = {
  knows: (name, start) => /\.json$/i.test(name) || start.includes(runFormat),
  open: (playground, file) => {
    closeDrawing(playground); // nothing may happen behind its sheet
    void openRunFile(playground, file);
  },
};

/** In the order in which they are asked. */
const kinds: readonly DroppedKind[] = [run, table];

/** Characters by which a kind is told. */
const startLength = 256;

/** Opens a file as what it is. */
async function openFile(playground: Playground, file: File): Promise<void> {
  const start = await file
    .slice(0, startLength)
    .text()
    .catch(() => ''); // a folder; the reader says so
  kinds.find(({ knows }) => knows(file.name, start))?.open(playground, file);
}

/** Listens until the returned function is called. */
export function listenForDrops(page: Window, playground: Playground): () => void {
  const root = page.document.documentElement;
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  const mark = (dropping: boolean) => root.toggleAttribute('data-dropping', dropping);
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault(); // else the browser opens the file in place of the page
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    mark(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) mark(false);
  };
  const drop = (event: DragEvent) => {
    mark(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void openFile(playground, file);
  };
  page.addEventListener('dragover', over);
  page.addEventListener('dragleave', leave);
  page.addEventListener('drop', drop);
  return () => {
    page.removeEventListener('dragover', over);
    page.removeEventListener('dragleave', leave);
    page.removeEventListener('drop', drop);
  };
}
