/**
 * `npm run bench -- voices`: every voice on this machine says the replies of Hark's skills, each in a process of its own,
 * and is transcribed back. `node --import tsx bench/voices/index.ts VOICE …` renews the figures of these voices and keeps the others.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inShortForm } from '../../scripts/short-form.ts';
import { listVoices } from '../../src/main/engine/speech/tts/registry.ts';
import { voiceLibrary } from '../../src/main/models/catalogue/model-folders.ts';
import { parseVoiceName } from '../../src/shared/settings/voices.ts';
import { readResult, type VoiceRun, voiceRun } from '../report/results.ts';
import { writeResult } from '../write-results.ts';

const RESULT = 'voices';

const run = promisify(execFile);

function modelOf(name: string): string {
  const voice = parseVoiceName(name);
  return voice.engine === 'neural' ? voice.folder : name;
}

async function measure(voice: string): Promise<VoiceRun> {
  const script = join(import.meta.dirname, 'measure-voice.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, voice]);
  return voiceRun.parse(JSON.parse(stdout));
}

const listed = await listVoices(voiceLibrary(), (error) => {
  throw error;
});
// A system has hundreds, and they are not Hark's; the styles of one model cost the same.
const names = listed
  .filter(({ engine }) => engine !== 'system')
  .map(({ name }) => name)
  .filter((name, index, all) => all.findIndex((other) => modelOf(other) === modelOf(name)) === index);
const named = process.argv.slice(2);
/** A voice that is named is one that takes long. */
const rounds = inShortForm(named.length > 0 ? 1 : 2, 1);
const unknown = named.find((name) => !names.includes(name));
if (unknown !== undefined) throw new Error(`no voice ${unknown}; there are ${names.join(', ')}`);
const wanted = named.length > 0 ? names.filter((name) => named.includes(name)) : names;
const voices = named.length > 0 ? readResult(RESULT).voices.filter(({ voice }) => !named.includes(voice)) : [];
for (const name of inShortForm(wanted, names.slice(0, 1))) {
  const runs: VoiceRun[] = [];
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`bench: ${name}, round ${round + 1} of ${rounds}\n`);
    runs.push(await measure(name));
  }
  // Other load on the machine only makes a run slower.
  voices.push(runs.reduce((best, one) => (one.realTimeFactor < best.realTimeFactor ? one : best)));
}
writeResult(RESULT, { voices });
console.table(
  voices.map(
    ({ voice, words, errors, loadMs, sentenceMs, firstSoundMs, realTimeFactor, memoryMib, memoryByFifthMib }) => ({
      voice,
      'WER %': Number(((100 * errors) / words).toFixed(2)),
      'load ms': loadMs,
      'sentence p50 ms': sentenceMs.p50,
      'p95 ms': sentenceMs.p95,
      'first sound p50 ms': firstSoundMs.p50,
      RTF: realTimeFactor,
      MiB: memoryMib,
      'MiB by fifth of 500': memoryByFifthMib.join(' '),
    }),
  ),
);
