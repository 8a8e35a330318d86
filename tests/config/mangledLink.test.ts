/** Links that mail, chat and course software have been at: each opens the run that was shared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../../src/config/link';
import { links } from './arbitraries';

const page = 'https://example.org/gan/';
/** Puts `inserted` after every twentieth character. */
const every = (link: string, inserted: string) => link.replace(/.{20}/g, `$&${inserted}`);
const encodeAll = (text: string) =>
  Array.from(text, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** What is done to the fragment of a link; the page's own address is told apart where it matters. */
const manglers: Readonly<Record<string, (fragment: string) => string>> = {
  nothing: (f) => `${page}#${f}`,
  'a bare fragment': (f) => `#${f}`,
  'the fragment percent-encoded': (f) => `${page}#${encodeURIComponent(f)}`,
  'encoded twice': (f) => `${page}#${encodeURIComponent(encodeURIComponent(f))}`,
  'every letter encoded': (f) => `${page}#${encodeAll(f)}`,
  'number sign encoded': (f) => `${page}%23${f}`,
  'the address encoded': (f) => encodeURIComponent(`${page}#${f}`),
  '&amp;': (f) => `${page}#${f.replaceAll('&', '&amp;')}`,
  '&amp;amp;': (f) => `${page}#${f.replaceAll('&', '&amp;amp;')}`,
  '&#38; and &#61;': (f) => `${page}#${f.replaceAll('&', '&#38;').replaceAll('=', '&#61;')}`,
  '&#x26;': (f) => `${page}#${f.replaceAll('&', '&#x26;')}`,
  'a full stop': (f) => `${page}#${f}.`,
  'a bracket and a full stop': (f) => `(${page}#${f}).`,
  'angle brackets': (f) => `<${page}#${f}>`,
  'Chinese punctuation': (f) => `${page}#${f}）。`,
  'Chinese quotes': (f) => `「${page}#${f}」，`,
  'quotes and an exclamation mark': (f) => `“${page}#${f}”!`,
  'encoded punctuation': (f) => `${page}#${f}%29%2E`,
  'line breaks': (f) => `${page}#${every(f, '\r\n')}`,
  'line breaks of a quoted mail': (f) => `${page}#${every(f, '\n> ')}`,
  'encoded spaces': (f) => `${page}#${every(f, '%20')}`,
  'soft hyphens': (f) => `${page}#${every(f, '\u00AD')}`,
  'encoded soft hyphens': (f) => `${page}#${every(f, '%C2%AD')}`,
  'zero-width spaces': (f) => `${page}#${every(f, '\u200B')}`,
  'full-width signs': (f) =>
    `${page}＃${f.replaceAll('&', '＆').replaceAll('=', '＝').replaceAll(',', '，')}`,
  'all full-width': (f) => `＃${fullWidth(f)}`,
  'full-width signs, encoded': (f) =>
    `${page}#${f.replaceAll('&', '%EF%BC%86').replaceAll('=', '%EF%BC%9D')}`,
  'a long dash for two hyphens': (f) => `${page}#${f.replaceAll('--', '—')}`,
  'dashes for hyphens': (f) => `${page}#${f.replaceAll('--', '—').replaceAll('-', '–')}`,
  'capital keys': (f) =>
    `${page}#${f.replace(/(^|&)([^=&]+)/g, (_, start, key) => start + key.toUpperCase())}`,
  'tracking in the query': (f) => `${page}?fbclid=abc&utm_source=x#${f}`,
  'tracking behind the fragment': (f) =>
    `${page}#${f}${f && '&'}fbclid=IwAR0x&utm_source=mail&gclid=1`,
  'tracking as a query behind the fragment': (f) =>
    `${page}#${f}?utm_source=mail&from=singlemessage`,
  'a text directive': (f) => `${page}#${f}:~:text=GAN`,
  Markdown: (f) => `[${page}#${f}](${page}#${f})`,
  'quoted-printable': (f) => `${page}#${f.replaceAll('=', '=3D')}`,
  'two number signs': (f) => `${page}##${f}`,
  'a slash of a router': (f) => `${page}#/${f}`,
};

describe.each(Object.entries(manglers))('%s', (_, mangle) => {
  it('opens the same run', () => {
    fc.assert(
      fc.property(links, (link) => {
        const fragment = encodeLink(link);
        const { experiment, rival, view } = decodeLink(fragment);
        const opened = decodeLink(mangle(fragment));
        expect({ ...opened, changes: opened.changes.map(({ key }) => key) }).toEqual({
          experiment,
          rival,
          view,
          changes: [],
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('decodeLink', () => {
  it('is total for mangled garbage', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '%',
        '%2',
        '%23',
        '&amp;',
        '&#',
        '&#38;',
        '#',
        '＃',
        '=3D',
        '](',
        ':~:',
        '?',
        '\u00AD',
        'data=',
        'loss',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { experiment, view, rival } = decodeLink(pieces.join(''));
        const again = decodeLink(encodeLink({ experiment, view, rival }));
        expect(again).toMatchObject({ experiment, view, rival });
      }),
      { numRuns: 2000 },
    );
  });

  it('still says what it does not know', () => {
    const { changes } = decodeLink('#data=ring8&lossy=mm&fbclid=1');
    expect(changes.map(({ kind, key }) => [kind, key])).toEqual([['unknown', 'lossy']]);
  });
});
