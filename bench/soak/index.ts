/** `npm run bench -- soak`: eight hours of mixed audio with more than 500 interruptions of replies. */

import { inShortForm } from '../../scripts/short-form.ts';
import { writeResult } from '../write-results.ts';
import { slopeOf } from './slope.ts';
import { soak } from './soak.ts';

const HOURS = inShortForm(8, 0.1);

process.stderr.write('bench: eight hours of silence, noise, talk, wakes and speech over replies; some minutes\n');
const figures = await soak(HOURS);
// The first tenth fills caches.
const slopeMibPerHour = slopeOf(figures.residentMib.slice(1)) * (10 / HOURS);
writeResult('soak', { ...figures, slopeMibPerHour });
console.table({ ...figures, slopeMibPerHour });
