/** The sheet: what tools do to it, undo, and that nothing drawn is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownIds } from '../../src/config/distributions';
import { decodeLink } from '../../src/config/link';
import { encodePoints, sheets } from '../../src/config/points';
import { templates } from '../../src/config/templates';
import { randomStream } from '../../src/math/random';
import { applyTool, type Place, type Tool, toolIds } from '../../src/state/brushes';
import { Draft } from '../../src/state/draft';
import { closeDrawing, followData, openDrawing, takeDrawing } from '../../src/state/drawing';
import { askAgain, leaveTable, readData, takeTable } from '../../src/state/readTable';
import { createBench } from './fakeClient';

const random = () => randomStream(1, 'spray');
const pen: Tool = { id: 'pen', radius: 0 };

/** An empty sheet. */
function empty(dimensions: 1 | 2): Draft {
  const draft = new Draft(dimensions);
  draft.clear();
  return draft;
}

const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const places: fc.Arbitrary<Place> = fc.record({ x: share, y: share });
const tools: fc.Arbitrary<Tool> = fc.record({
  id: fc.constantFrom(...toolIds),
  radius: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
});

describe('tools', () => {
  it('the pen leaves a point in each cell it enters, without a gap', () => {
    const draft = empty(2);
    applyTool(
      draft,
      pen,
      [
        { x: 0.1, y: 0.5 },
        { x: 0.1, y: 0.5 },
      ],
      random(),
    );
    applyTool(
      draft,
      pen,
      [
        { x: 0.1, y: 0.5 },
        { x: 0.9, y: 0.5 },
      ],
      random(),
    );
    const { cells } = sheets[2];
    const row = draft.counts.subarray(64 * cells, 65 * cells);
    const [first, last] = [Math.floor(0.1 * cells), Math.floor(0.9 * cells)];
    row.forEach((count, column) => {
      expect([column, count]).toEqual([column, column >= first && column <= last ? 1 : 0]);
    });
    expect(draft.total()).toBe(last - first + 1);
  });

  it('the eraser empties a disc, and nothing else', () => {
    const draft = empty(2);
    draft.edit((counts) => counts.fill(1));
    const place = { x: 0.5, y: 0.25 };
    applyTool(draft, { id: 'eraser', radius: 0.1 }, [place, place], random());
    const { cells } = sheets[2];
    draft.counts.forEach((count, cell) => {
      const x = ((cell % cells) + 0.5) / cells;
      const y = (Math.floor(cell / cells) + 0.5) / cells;
      expect(count).toBe(Math.hypot(x - 0.5, y - 0.25) <= 0.1 ? 0 : 1);
    });
  });

  it('the spray stays within its radius', () => {
    const draft = empty(2);
    const stream = random();
    const place = { x: 0.3, y: 0.7 };
    for (let i = 0; i < 200; i++) {
      applyTool(draft, { id: 'spray', radius: 0.1 }, [place, place], stream);
    }
    expect(draft.total()).toBe(1000);
    const { cells } = sheets[2];
    draft.counts.forEach((count, cell) => {
      if (count === 0) return;
      const distance = Math.hypot(
        (cell % cells) / cells - 0.3,
        Math.floor(cell / cells) / cells - 0.7,
      );
      expect(distance).toBeLessThan(0.1 + Math.SQRT2 / cells);
    });
  });

  it('in 1-D the pen sets heights: a straight way is a straight line', () => {
    const draft = empty(1);
    applyTool(
      draft,
      pen,
      [
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ],
      random(),
    );
    draft.counts.forEach((count, column) => {
      expect(count).toBe(Math.round(((column + 0.5) / 256) * draft.top));
    });
    applyTool(
      draft,
      { id: 'eraser', radius: 0.1 },
      [
        { x: 0.5, y: 0 },
        { x: 0.5, y: 0 },
      ],
      random(),
    );
    expect([draft.counts[128], draft.counts[104], draft.counts[100]]).toEqual([0, 0, 39]);
  });

  it('anything drawn anywhere is a valid sheet, and undo brings back what was before', () => {
    const strokes = fc.array(fc.tuple(tools, places, places), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(1 as const, 2 as const), strokes, (dimensions, all) => {
        const draft = new Draft(dimensions);
        const codes = all.map(([tool, from, to]) => {
          const before = draft.code();
          draft.begin();
          applyTool(draft, tool, [from, to], random());
          return before;
        });
        const { counts, units } = draft;
        const code = draft.code();
        if (code !== null) expect(encodePoints({ dimensions, counts, units })).toBe(code);
        for (const before of codes.reverse()) {
          draft.undo();
          expect(draft.code()).toBe(before);
        }
        expect(draft.canUndo).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a drawing and the experiment', () => {
  const page = (fragment = '') => {
    const bench = createBench(decodeLink(fragment));
    followData(bench.playground);
    return { ...bench, drafts: bench.playground.drawing.drafts };
  };

  it('is trained on when it is used, and not before', () => {
    const { playground, state, drafts } = page();
    openDrawing(playground, 2);
    drafts[2].clear();
    applyTool(
      drafts[2],
      pen,
      [
        { x: 0.2, y: 0.2 },
        { x: 0.8, y: 0.8 },
      ],
      random(),
    );
    closeDrawing(playground);
    expect(state().experiment.data.id).toBe('ring8');
    takeDrawing(playground, 2);
    expect(state().experiment.data).toMatchObject({ id: 'own', points: drafts[2].code() });
    drafts[2].clear();
    takeDrawing(playground, 2); // an empty sheet is nothing to train on
    expect(state().experiment.data.points).not.toBe(null);
    drafts[2].undo();
    expect(drafts[2].code()).toBe(state().experiment.data.points);
  });

  it('keeps what was changed by hand, the spread included', () => {
    const { playground, state, drafts } = page('data=own&spread=0.2&batch=64');
    drafts[2].edit((counts) => counts.fill(0, 0, 9000));
    takeDrawing(playground, 2);
    expect(state().experiment).toMatchObject({ batch: 64, data: { parameters: { spread: 0.2 } } });
    takeDrawing(playground, 1);
    expect(state().experiment).toMatchObject({ batch: 64, data: { id: ownIds[1] } });
  });

  it('a link’s data come onto their sheet, and survive another choice', () => {
    const { playground, state, drafts } = page(`data=own1d&points=5~9~${templates[1]}`);
    expect(drafts[1].units).toEqual([[5, 9]]);
    playground.choose('moons');
    takeDrawing(playground, 1);
    expect(state().experiment.data.points).toBe(`5~9~${templates[1]}`);
  });
});

describe('files', () => {
  const read = async (source: string | File) => {
    const { playground } = createBench();
    await readData(playground, source);
    return { ...playground.drawing, state: playground.drawing.store.getState(), playground };
  };

  it('open the sheet of their dimensions and say what was taken', async () => {
    const { state, drafts } = await read(new File(['a;b\n1,5;2\n3;x\n2;4'], 'x.csv'));
    expect(state.open).toBe(2);
    expect(state.report).toMatchObject({ kind: 'taken', rows: 2, table: { names: ['a', 'b'] } });
    expect(drafts[2].total()).toBe(2);
    drafts[2].undo();
    expect(drafts[2].code()).toBe(templates[2]);
    expect((await read('1\n2\n3')).state.open).toBe(1);
  });

  it('in UTF-16 are read as they were written', async () => {
    const text = '身高\t體重\r\n1,5\t2\r\n3\t4,25\r\n';
    const units = Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0));
    const { state } = await read(new File([units], 'unicode.txt'));
    expect(state.report).toMatchObject({
      kind: 'taken',
      rows: 2,
      table: { names: ['身高', '體重'] },
    });
  });

  it('that leave a choice are asked about, and read as the answer says', async () => {
    const { state, playground, drafts, store } = await read('1,5\n7,2\n3,9\n4,4');
    expect(state).toMatchObject({ open: 2, report: null, asked: { doubts: ['separator'] } });
    expect(drafts[2].code()).toBe(templates[2]);
    const { asked } = state;
    if (!asked) throw new Error('nothing was asked');
    await takeTable(playground, { ...asked.plan, separator: '', decimal: ',', taken: [0] });
    expect(store.getState()).toMatchObject({ open: 1, asked: null, report: { rows: 4 } });
    expect(drafts[1].units?.[0]).toEqual([1.16, 7.54]);
    askAgain(playground);
    expect(store.getState().asked).toMatchObject({ doubts: [], plan: { decimal: ',' } });
    leaveTable(playground);
    expect(store.getState().asked).toBe(null);
  });

  it('cut anywhere between two reads mean the same: a letter of two bytes, a line’s end', async () => {
    const line = 'ü,1,2\r\n';
    const { state } = await read(new File([line.repeat(20_000)], 'long.csv'));
    expect(state.report).toMatchObject({
      kind: 'taken',
      rows: 20_000,
      table: { leftOut: { count: 0 } },
    });
  });

  it('of more than 50 MB are refused unread, and so are those that cannot be read', async () => {
    const large = new File([], 'large.csv');
    Object.defineProperty(large, 'size', { value: 51 * 2 ** 20 });
    expect((await read(large)).state.report).toEqual({ kind: 'refused', problem: 'tooLarge' });
    const gone = new File(['1'], 'gone.csv');
    Object.defineProperty(gone, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    });
    const { state, drafts, playground } = await read(gone);
    expect(state.report).toEqual({ kind: 'refused', problem: 'unreadable' });
    expect(drafts[2].code()).toBe(templates[2]);
    expect(playground.store.getState().experiment.data.id).toBe('ring8');
  });
});
