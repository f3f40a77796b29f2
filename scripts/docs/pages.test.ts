/** The documentation says what is so: made pages are as the sources make them, every code has its entry, links lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
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
