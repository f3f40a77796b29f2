/** `npm run reliability`: writes docs/reliability.md from the reports of the last `npm test` and `npm run test:long`. */
import { runScript } from './setup/index.mjs';
import { writePages } from './setup/write-pages.mjs';

await runScript(() => writePages('scripts/reliability/index.ts'));
