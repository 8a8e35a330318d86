/** The one-way structure of src/, and proof that this test would notice a wrong import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, structureProblems } from './rules';

function sourceFiles(): Files {
  const paths = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** A small project that keeps the rules, with some files added or replaced. */
function project(changes: Readonly<Record<string, string>> = {}): Files {
  const sound = {
    'src/config/experiment.ts': 'export const a = 1;',
    'src/math/grid.ts': "import { a } from '../config/experiment'; export const b = a;",
    'src/systems/system.ts': 'export interface System { a: number }',
    'src/systems/gan/gan.ts': "import * as tf from '@tensorflow/tfjs-core'; export const c = tf;",
    'src/engine/worker.ts': "import { c } from '../systems/gan/gan'; performance.now(); c;",
    'src/engine/protocol.ts': "export type { System } from '../systems/system';",
    'src/engine/client.ts': "new Worker(new URL('./worker.ts', import.meta.url));",
    'src/state/store.ts': "import '../engine/client'; import type {} from '../systems/system';",
    'src/views/stage.css': '',
    'src/views/stage.tsx': "import './stage.css'; export const Stage = () => <p>{Date.now()}</p>;",
    'src/lessons/panel.tsx': '',
    'src/lessons/claims/index.ts': '',
    'src/i18n/en/stage.ts': '',
    'src/headless/lessons.ts': "import '../lessons/claims';",
    'src/headless/harness.ts': "import '../engine/client';",
    'src/main.tsx': "import { Stage } from './views/stage'; Stage;",
  };
  return new Map(Object.entries({ ...sound, ...changes }));
}

describe('the structure of src/', () => {
  it('is kept', () => {
    const files = sourceFiles();
    expect(files.size).toBeGreaterThan(10);
    expect(structureProblems(files)).toEqual([]);
  });

  it('is kept by the sound example', () => {
    expect(structureProblems(project())).toEqual([]);
  });
});

describe('a break of the structure is found', () => {
  it.each([
    ['static import upwards', 'src/math/grid.ts', "import '../systems/gan/gan';"],
    ['type import upwards', 'src/config/experiment.ts', "import type { b } from '../math/grid';"],
    ['inline type import', 'src/config/experiment.ts', "type B = import('../math/grid').B;"],
    ['dynamic import', 'src/config/experiment.ts', "void import('../math/grid');"],
    ['re-export', 'src/config/experiment.ts', "export * from '../math/grid';"],
    ['address', 'src/math/grid.ts', "new URL('../engine/worker.ts', import.meta.url);"],
    ['computed address', 'src/math/grid.ts', 'const p = "a"; void import(p);'],
    ['main from below', 'src/views/stage.tsx', "import '../main';"],
    ['views from state', 'src/state/store.ts', "import '../views/stage';"],
    ['controls from views', 'src/views/stage.tsx', "import '../controls/card';"],
    ['inside of the engine', 'src/views/stage.tsx', "import '../engine/worker';"],
    ['loaded system', 'src/views/stage.tsx', "import '../systems/system';"],
    ['type of a system', 'src/views/stage.tsx', "import type {} from '../systems/gan/gan';"],
    ['system from headless', 'src/headless/harness.ts', "import '../systems/gan/gan';"],
    ['page from headless', 'src/headless/harness.ts', "import '../views/stage';"],
    ['panel of lessons from headless', 'src/headless/harness.ts', "import '../lessons/panel';"],
    ['words from headless', 'src/headless/harness.ts', "import '../i18n/en/stage';"],
    ['headless from the page', 'src/main.tsx', "import './headless/harness';"],
    ['tf.js outside systems', 'src/engine/worker.ts', "import '@tensorflow/tfjs-core';"],
    ['missing file', 'src/main.tsx', "import './nowhere';"],
    ['unknown layer', 'src/utils/a.ts', ''],
    ['random', 'src/views/stage.tsx', 'Math.random();'],
    ['random by name', 'src/views/stage.tsx', "Math['random']();"],
    ['random taken apart', 'src/views/stage.tsx', 'const { random } = Math; random();'],
    ['clock', 'src/math/grid.ts', 'Date.now();'],
    ['clock as an object', 'src/math/grid.ts', 'new Date();'],
    ['second clock', 'src/systems/system.ts', 'performance.now();'],
  ])('%s', (_, path, text) => {
    const files = project({ 'src/controls/card.tsx': '', [path]: text });
    const problems = problemsOf(files);
    expect(problems.filter((problem) => !problem.startsWith('circle'))).toHaveLength(1);
  });

  it('circle of files', () => {
    const files = project({
      'src/math/a.ts': "import './b';",
      'src/math/b.ts': "import './a';",
    });
    expect(structureProblems(files)).toEqual([
      'circle: src/math/a.ts → src/math/b.ts → src/math/a.ts',
    ]);
  });

  it('but a circle of types is none', () => {
    const files = project({
      'src/math/a.ts': "import './b';",
      'src/math/b.ts': "import type {} from './a';",
    });
    expect(structureProblems(files)).toEqual([]);
  });
});

/** Problems, with a file that cannot be analysed as one problem of its own. */
function problemsOf(files: Files): string[] {
  try {
    return structureProblems(files);
  } catch (error) {
    return [String(error)];
  }
}
