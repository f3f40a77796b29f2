/** Writes docs/structure.md and its pictures. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { resultFile } from '../short-form.ts';
import { drawStructure } from './draw.ts';
import { readStructure, structurePage } from './structure-page.ts';

const root = resolve(import.meta.dirname, '../..');
const sections = await readStructure(root);
writeFileSync(resultFile(join(root, 'docs/structure.md')), structurePage(sections));
for (const { picture, rooms } of sections) {
  writeFileSync(resultFile(join(root, 'docs', picture)), await drawStructure(rooms));
}
