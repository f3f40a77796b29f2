/** `npm run docs`: writes the pages that are made from the sources and from bench/results. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readResult } from '../../bench/report/results.ts';
import { writeFigures } from '../../bench/report/write-figures.ts';
import { writeSkillsPage } from '../../bench/skills/skills-page.ts';
import { resultFile } from '../short-form.ts';
import { configurationPage } from './configuration-page.ts';
import { exampleConfiguration } from './example-configuration.ts';

const root = resolve(import.meta.dirname, '../..');
writeFileSync(resultFile(join(root, 'docs/configuration.md')), configurationPage());
writeFileSync(resultFile(join(root, 'resources/config.example.yaml')), exampleConfiguration());
writeFigures();
await writeSkillsPage(readResult('skills'));
