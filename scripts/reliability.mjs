/** `npm run reliability`: writes docs/reliability.md from the reports of the last `npm test` and `npm run test:long`. */
import { writePages } from './docs/write-pages.mjs';
import { runScript } from './setup/index.mjs';

await runScript(() => writePages('scripts/reliability/index.ts'));
