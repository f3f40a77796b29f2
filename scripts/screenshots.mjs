/** `npm run screenshots`: sets all up, then photographs the real app for the documentation. */
import { runInApp } from './setup/run-in-app.mjs';

await runInApp('e2e/screenshots/index.ts');
