/** Generated pages and figures are up to date, every failure code has its entry, and links lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fillFigures } from '../../bench/report/fill-figures.ts';
import { performancePage } from '../../bench/report/performance-page.ts';
import { readResult } from '../../bench/report/results.ts';
import { PAGES_WITH_FIGURES } from '../../bench/report/write-figures.ts';
import { skillsPage } from '../../bench/skills/skills-page.ts';
import { errorCodeSchema } from '../../src/shared/errors.ts';
import { readStructure, structurePage } from '../structure/structure-page.ts';
import { configurationPage } from './configuration-page.ts';
import { exampleConfiguration } from './example-configuration.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const PAGES = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Written as a whole by a program, which takes its figures from results. */
const MADE_PAGES = ['performance', 'skills', 'reliability', 'configuration', 'structure'].map(
  (name) => `docs/${name}.md`,
);
/** A decision and a change keep the figures of their time. */
const PAGES_BY_HAND = PAGES.filter(
  (page) => !MADE_PAGES.includes(page) && !page.startsWith('docs/decisions/') && page !== 'CHANGELOG.md',
);
/** What only a measurement can tell: a machine, a share of its processor, a count of clips, a latency or memory "of" something. */
const MEASURED = /AMD EPYC|% of a core|\d+ of \d+ \w+|\d (?:clips|desktops) /g;

/** Without the padding of tables, which the formatter adds. */
const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();

test('the configuration page is up to date (npm run docs)', () => {
  expect(plain(read('docs/configuration.md'))).toBe(plain(configurationPage()));
});

test('the example configuration is up to date (npm run docs)', () => {
  expect(read('resources/config.example.yaml')).toBe(exampleConfiguration());
});

test('the structure page is up to date (npm run docs)', async () => {
  expect(plain(read('docs/structure.md'))).toBe(plain(structurePage(await readStructure('.'))));
});

test('the performance page is up to date (npm run docs)', () => {
  expect(plain(read('docs/performance.md'))).toBe(plain(performancePage()));
});

test('the skills page is up to date (npm run docs)', async () => {
  expect(plain(read('docs/skills.md'))).toBe(plain(await skillsPage(readResult('skills'))));
});

test.each(PAGES_WITH_FIGURES)('%s: its figures are those of bench/results (npm run docs)', (page) => {
  expect(plain(read(page))).toBe(plain(fillFigures(read(page))));
});

test.each(PAGES_BY_HAND)('%s: has no measured figures but those of bench/results', (page) => {
  const byHand = read(page).replace(/<!-- figures: [\s\S]*?<!-- end of figures -->/g, '');
  expect(byHand.match(MEASURED) ?? []).toEqual([]);
});

test('every failure is explained under its code, and none that is not there', () => {
  const headings = [...read('docs/troubleshooting.md').matchAll(/^### `([A-Z_]+)`$/gm)].map(([, code]) => code);
  expect([...headings].sort()).toEqual([...errorCodeSchema.options].sort());
});

test.each(PAGES)('%s: its links lead somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '');
  for (const link of links.filter((each) => !/^(?:https?:|mailto:)/.test(each))) {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? page : join(dirname(page), file);
    expect(existsSync(target), `${page} → ${link}`).toBe(true);
    if (anchor && target.endsWith('.md')) expect(anchorsOf(target), `${page} → ${link}`).toContain(anchor);
  }
});

/** As GitHub makes them of headings. */
function anchorsOf(file: string): string[] {
  return [...read(file).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
