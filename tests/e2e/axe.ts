/** What axe-core finds wrong with the page as it stands: WCAG 2.2 A and AA, and best practices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** Its own builder loads it again for every run, which takes longer than the run. */
const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const source = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');

interface RunOnly {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

interface Axe {
  run(
    context: Document,
    options: { readonly runOnly: RunOnly; readonly resultTypes: readonly string[] },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/** A line for each rule that is broken: how often, and first by what. */
async function faults(page: Page, runOnly: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { readonly axe: Axe };
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.length}, as ${nodes[0]?.html}`);
  }, runOnly);
}

export function axeFaults(page: Page): Promise<string[]> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return faults(page, { type: 'tag', values });
}

/** The same of the rules that a change of theme can break. */
export function colourFaults(page: Page): Promise<string[]> {
  return faults(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
}
