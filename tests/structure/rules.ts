/** The directions in which src/ may import, as in the design: low layers know nothing of high ones. */
import { posix } from 'node:path';
import { type Import, readSource, type Source } from './source';

/** Low to high: a file may import its own layer and those before it. */
const layers = [
  'config',
  'math',
  'distributions',
  'systems',
  'engine',
  'state',
  'i18n',
  'views',
  'controls',
  'lessons',
  'app',
  'main',
];

/** The files of the engine that higher layers may load. */
const engineDoors = ['src/engine/client.ts', 'src/engine/protocol.ts'];
/** What higher layers may name in types, without loading tf.js: the interface, never an implementation. */
const systemInterface = 'src/systems/system.ts';
/** What trains in one thread, by systems and the engine's own parts: the benchmark, to count what an update costs, and the laboratory of the claims. */
const withoutThreads = ['src/headless/bench/bare.ts', 'src/headless/lessons/laboratory.ts'];
/** The claims of lessons are pure: the command line measures them, and reads no other part of the page. */
const claimsAndSetups = /^src\/lessons\/(?:claims\/|laboratory\.ts$|setups\.ts$)/;
/** What the command line says in numbers is said as on the page. */
const formats = 'src/i18n/en/format.ts';
/** The layers that must run the same wherever and whenever they run. */
const timeless = ['config', 'math', 'distributions', 'systems'];

/** Texts of source files by their path from the project's folder. */
export type Files = ReadonlyMap<string, string>;

/** The layer of a path below src/: its folder, or `main` for src/main.tsx. */
function layerOf(path: string): string {
  const [, folder = '', ...rest] = path.split('/');
  return rest.length > 0 ? folder : folder.replace(/\.\w+$/, '');
}

/** The file a relative import means, or null where there is none. */
function resolveImport(from: string, specifier: string, files: Files): string | null {
  const path = posix.join(posix.dirname(from), specifier);
  const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx'];
  return endings.map((ending) => path + ending).find((known) => files.has(known)) ?? null;
}

/** Why `from` may not import `to`, or null. */
function wrongImport(from: string, to: string, typeOnly: boolean): string | null {
  const source = layerOf(from);
  const target = layerOf(to);
  if (target === source) return null;
  if (target === 'headless') return 'nothing imports headless';
  const engine = layers.indexOf('engine');
  const height = source === 'headless' ? engine + 0.5 : layers.indexOf(source);
  const depth = layers.indexOf(target);
  if (source === 'headless' && (claimsAndSetups.test(to) || to === formats)) return null;
  if (depth < 0) return `${target} is not a layer`;
  if (depth > height) return `${source} is below ${target}`;
  if (height <= engine || withoutThreads.includes(from)) return null;
  if (target === 'engine' && !engineDoors.includes(to)) return 'only its client and its protocol';
  if (target === 'systems' && !(typeOnly && to === systemInterface)) {
    return 'only types of its interface: tf.js stays in the worker';
  }
  return null;
}

function wrongPackage(from: string, { specifier, typeOnly }: Import): string | null {
  const isTensorflow = specifier.startsWith('@tensorflow/');
  const mayLoad = layerOf(from) === 'systems' || withoutThreads.includes(from);
  return isTensorflow && !typeOnly && !mayLoad ? 'tf.js lives in systems' : null;
}

function wrongGlobal(from: string, name: string): string | null {
  if (name === 'Math.random') return 'randomness is an argument';
  const isClock = name === 'Date.now' || name === 'performance.now';
  return isClock && timeless.includes(layerOf(from)) ? 'no clock below the engine' : null;
}

/** Paths of the files that `from` loads at run time. */
function loadedFiles(from: string, { imports }: Source, files: Files): string[] {
  return imports
    .filter(({ typeOnly, specifier }) => !typeOnly && specifier.startsWith('.'))
    .flatMap(({ specifier }) => resolveImport(from, specifier, files) ?? []);
}

/** Circles of files that load one another, each as `a → b → a`. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || finished.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** What is wrong with one file's imports and calls, a sentence each. */
function fileProblems(from: string, { imports, globals }: Source, files: Files): string[] {
  const ofImports = imports.flatMap((given) => {
    const { specifier, typeOnly } = given;
    const to = specifier.startsWith('.') ? resolveImport(from, specifier, files) : null;
    const missing = specifier.startsWith('.') && !to ? 'no such file' : null;
    const reason = missing ?? (to ? wrongImport(from, to, typeOnly) : wrongPackage(from, given));
    return reason ? [`${from} imports ${specifier}: ${reason}`] : [];
  });
  const ofGlobals = globals.flatMap((name) => {
    const reason = wrongGlobal(from, name);
    return reason ? [`${from} uses ${name}: ${reason}`] : [];
  });
  return [...ofImports, ...ofGlobals];
}

/** Everything that breaks the structure, a sentence each; styles and pages count as files without imports. */
export function structureProblems(files: Files): string[] {
  const sources = [...files]
    .filter(([path]) => /\.(tsx?|mjs)$/.test(path))
    .map(([path, text]) => [path, readSource(path, text)] as const);
  const unknown = sources
    .map(([path]) => layerOf(path))
    .filter((layer) => layer !== 'headless' && !layers.includes(layer))
    .map((layer) => `${layer} is not a layer`);
  const graph = new Map(
    sources.map(([path, source]) => [path, loadedFiles(path, source, files)] as const),
  );
  return [
    ...new Set(unknown),
    ...sources.flatMap(([path, source]) => fileProblems(path, source, files)),
    ...circles(graph).map((circle) => `circle: ${circle}`),
  ];
}
