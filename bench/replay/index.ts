/** `npm run bench -- replay`: five days of use of the model cache. */
import { writeResult } from '../write-results.ts';
import { replayDays } from './day.ts';

process.stderr.write('bench: five days of use, without and with preloading\n');
const days = [await replayDays(false), await replayDays(true)];
writeResult('replay', { days });
console.table(days);
