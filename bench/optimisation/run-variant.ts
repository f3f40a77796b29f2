/** Runs one variant in its own process and prints its figures as JSON. Arguments: baseline|optimised, time|arrays. */

import { inShortForm } from '../../scripts/short-form.ts';
import { openBaseline } from './baseline.ts';
import { countArrays } from './count-arrays.ts';
import { openOptimised } from './optimised.ts';
import { questionChunks } from './question-audio.ts';

const QUESTIONS = inShortForm(12, 2);

const [name, mode] = process.argv.slice(2);
const chunks = await questionChunks(QUESTIONS);
const variant = await (name === 'baseline' ? openBaseline() : openOptimised());
const loadedMib = process.memoryUsage.rss() / 2 ** 20;
const processorBefore = process.cpuUsage();
const finish = mode === 'arrays' ? countArrays() : undefined;
const figures = await variant.run(chunks);
const arrays = finish?.();
const { user, system } = process.cpuUsage(processorBefore);
await variant.close();
process.stdout.write(
  JSON.stringify({
    ...figures,
    arrays,
    processorMs: (user + system) / 1000,
    loadedMib,
    peakMib: process.resourceUsage().maxRSS / 1024,
    audioMs: chunks.length * 20,
    questions: QUESTIONS,
  }),
);
