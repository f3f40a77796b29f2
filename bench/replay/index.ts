/** `npm run bench -- replay`: eight hours of a room for the memory, five days of use for the model cache. */

import { writeResult } from '../write-results.ts';
import { replayDays } from './day.ts';
import { replayHours } from './hours.ts';

process.stderr.write('bench: five days of use, without and with preloading\n');
const days = [await replayDays(false), await replayDays(true)];
process.stderr.write('bench: eight hours of a room, some minutes\n');
const hours = await replayHours();
writeResult('replay', { days, hours });
console.table(days);
console.table({
  ...hours,
  residentMib: `${hours.residentMib[6]} after an hour, ${hours.residentMib.at(-1)} at the end`,
});
