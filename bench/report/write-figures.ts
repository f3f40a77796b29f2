import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { resultFile } from '../../scripts/short-form.ts';
import { fillFigures } from './fill-figures.ts';
import { performancePage } from './performance-page.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Handwritten pages with figures that `fillFigures` updates. */
export const PAGES_WITH_FIGURES = ['README.md', 'docs/scale.md', 'docs/language-models.md'];

/** Writes docs/performance.md and the figures in other pages from bench/results. */
export function writeFigures(): void {
  writeFileSync(resultFile(join(ROOT, 'docs/performance.md')), performancePage());
  for (const page of PAGES_WITH_FIGURES) {
    const filled = fillFigures(readFileSync(join(ROOT, page), 'utf8'));
    writeFileSync(resultFile(join(ROOT, page)), filled);
  }
}
