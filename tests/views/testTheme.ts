/** The themes, read from the style sheets of their palettes. */
import { readFileSync } from 'node:fs';
import { type ColourName, themeOf } from '../../src/views/theme';

const sheets = { usual: 'colours', contrast: 'contrast' } as const;

/** The colours of one scheme by custom property, without the dashes: `surface-even`. */
export function coloursOf(
  scheme: 'light' | 'dark',
  palette: keyof typeof sheets = 'usual',
): Readonly<Record<string, string>> {
  const sheet = new URL(`../../src/views/${sheets[palette]}.css`, import.meta.url);
  const css = readFileSync(sheet, 'utf8');
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
