/** `npm run docs`: writes the pages that are made from the sources. */
import { writeFileSync } from 'node:fs';
import { configurationPage } from './configuration-page.ts';
import { exampleConfiguration } from './example-configuration.ts';

writeFileSync(new URL('../../docs/configuration.md', import.meta.url), configurationPage());
writeFileSync(new URL('../../resources/config.example.yaml', import.meta.url), exampleConfiguration());
