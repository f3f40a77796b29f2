/** `npm run docs`: writes the pages of docs/ that are made of the sources. */

import { runScript } from './setup/index.mjs';
import { writePages } from './setup/write-pages.mjs';

await runScript(
  async () => (await writePages('scripts/structure/index.ts')) || (await writePages('scripts/docs/index.ts')),
);
