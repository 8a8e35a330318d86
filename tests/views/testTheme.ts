/** The two themes of `colours.css`, read from the file. */
import { readFileSync } from 'node:fs';
import { type ColourName, themeOf } from '../../src/views/theme';

const css = readFileSync(new URL('../../src/views/colours.css', import.meta.url), 'utf8');

/** The colours of one scheme by custom property, without the dashes: `surface-even`. */
export function coloursOf(scheme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const pairs = css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return Object.fromEntries(
    [...pairs].map(([, name, light, dark]) => [name, scheme === 'light' ? light : dark]),
  );
}

export function testTheme(scheme: 'light' | 'dark' = 'light') {
  const camel = (name: string) =>
    name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const named = Object.entries(coloursOf(scheme)).map(([name, value]) => [camel(name), value]);
  return themeOf(Object.fromEntries(named) as Record<ColourName, string>, 'sans-serif');
}
