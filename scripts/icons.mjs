/** `npm run icons`: draws the icons of resources/icons anew from their SVG, in the real Chromium. */
import { runInApp } from './setup/run-in-app.mjs';

await runInApp('e2e/icons/index.ts');
