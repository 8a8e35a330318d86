/** The command line of the experiment runner. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError, parseArguments } from '../../src/headless/arguments';

describe('parseArguments', () => {
  it('runs the default experiment without any words', () => {
    expect(parseArguments([])).toEqual({
      link: '',
      iterations: 5000,
      seeds: null,
      backend: null,
      samples: 20_000,
      json: false,
      help: false,
    });
  });

  it('reads every option, before and after the link', () => {
    const words =
      '--iterations 40 #data=grid25 --seeds 1,2,30 --backend=wasm --samples 2500 --json';
    expect(parseArguments(words.split(' '))).toEqual({
      link: '#data=grid25',
      iterations: 40,
      seeds: [1, 2, 30],
      backend: 'wasm',
      samples: 2500,
      json: true,
      help: false,
    });
  });

  it.each([
    [['--iterations', '0']],
    [['--iterations', '1e3']],
    [['--iterations', '']],
    [['--iterations']],
    [['--iterations', '99999999999']],
    [['--seeds', '1,,2']],
    [['--seeds', '1,-2']],
    [['--seeds', '-1']],
    [['--seeds', '1000000']],
    [['--backend', 'gpu']],
    [['--samples', '1']],
    [['--speed', '3']],
    [['#data=ring8', 'loss=mm']],
  ])('refuses %j in one line', (words) => {
    expect(() => parseArguments(words)).toThrow(ArgumentError);
    expect(() => parseArguments(words)).toThrow(/^[^\n]{10,}$/);
  });

  it('throws nothing but ArgumentError', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        try {
          parseArguments(words);
        } catch (error) {
          expect(error).toBeInstanceOf(ArgumentError);
        }
      }),
    );
  });
});
