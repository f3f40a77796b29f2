/** `npm run bench`: sets all up, then measures the real app. */
import { runInApp } from './setup/run-in-app.mjs';

await runInApp('bench/voice-loop/index.ts');
