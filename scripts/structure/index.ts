/** Writes docs/structure.md and its pictures. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drawStructure } from './draw.ts';
import { readStructure, structurePage } from './structure-page.ts';

const root = resolve(import.meta.dirname, '../..');
const sections = await readStructure(root);
writeFileSync(join(root, 'docs/structure.md'), structurePage(sections));
for (const { picture, rooms } of sections) writeFileSync(join(root, 'docs', picture), await drawStructure(rooms));
