/** `npm run bench -- replay`: eight hours of a room for the memory, five days of use for the model cache. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hardware } from '../hardware.ts';
import { replayDays } from './day.ts';
import { replayHours } from './hours.ts';

const RESULTS = resolve(import.meta.dirname, '../results');

process.stderr.write('bench: five days of use, without and with preloading\n');
const days = [await replayDays(false), await replayDays(true)];
process.stderr.write('bench: eight hours of a room, some minutes\n');
const hours = await replayHours();
const result = { date: new Date().toISOString(), hardware: hardware(), days, hours };
writeFileSync(join(RESULTS, 'replay.json'), `${JSON.stringify(result, null, 2)}\n`);
console.table(days);
console.table({
  ...hours,
  residentMib: `${hours.residentMib[6]} after an hour, ${hours.residentMib.at(-1)} at the end`,
});
