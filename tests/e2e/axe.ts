/** What axe-core finds wrong with the page as it stands: WCAG 2.2 A and AA, and best practices. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function faults(axe: AxeBuilder): Promise<string[]> {
  // No frames here: without a second page for each run.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.length}, as ${nodes[0]?.html}`);
}

/** A line for each rule that is broken: how often, and first by what. */
export function axeFaults(page: Page): Promise<string[]> {
  return faults(new AxeBuilder({ page }).withTags(tags));
}

/** The same of the rules that a change of theme can break. */
export function colourFaults(page: Page): Promise<string[]> {
  return faults(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}
