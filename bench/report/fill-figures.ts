import { LANGUAGE_MODEL_FIGURES } from './language-model-table.ts';
import { README_FIGURES } from './readme-figures.ts';
import { SCALE_FIGURES } from './scale-figures.ts';

/** Text between `<!-- figures: NAME -->` and `<!-- end of figures -->`, by name. */
const FIGURES: Record<string, () => string> = { ...README_FIGURES, ...SCALE_FIGURES, ...LANGUAGE_MODEL_FIGURES };

const START = /<!-- figures: ([a-z-]+) -->/g;
const BLOCK = /<!-- figures: ([a-z-]+) -->((?:(?!<!-- figures:)[\s\S])*?)<!-- end of figures -->/g;

/**
 * Writes figures from bench/results, or from the catalogue of models, into a page. Markers on their own lines enclose a paragraph or a table; markers
 * within a line enclose part of a sentence.
 * @throws Error on an unknown name or a marker without its end
 */
export function fillFigures(page: string): string {
  const starts = [...page.matchAll(START)].length;
  const blocks = [...page.matchAll(BLOCK)].length;
  if (starts !== blocks) throw new Error(`${starts} figures begin, ${blocks} of them end`);
  return page.replace(BLOCK, (_, name: string, old: string) => {
    const figures = FIGURES[name];
    if (!figures) throw new Error(`there are no figures named ${name}`);
    const gap = old.includes('\n') ? '\n\n' : '';
    return `<!-- figures: ${name} -->${gap}${figures()}${gap}<!-- end of figures -->`;
  });
}
