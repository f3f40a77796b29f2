/** `npm run docs`: writes the pages of docs/ that are made of the sources. */
import { writePages } from './docs/write-pages.mjs';
import { runScript } from './setup/index.mjs';

await runScript(
  async () => (await writePages('scripts/structure/index.ts')) || (await writePages('scripts/docs/index.ts')),
);
