import { languageModelInUse } from '../../../shared/models/language-models.ts';
import { isOffered, type ListedModel, type ModelSpeed } from '../../../shared/models/models.ts';
import { sizeInWords } from '../../../shared/models/size-in-words.ts';
import { loadConfig } from '../../config/load-config.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openLibrary } from '../open-library.ts';
import { print, printJson } from '../output.ts';

/** `hark models`: every model, where it is and what it takes. */
export async function models({ json = false }: { json?: boolean }): Promise<ExitCode> {
  const { config } = loadConfig();
  const listed = await openLibrary(config).list();
  const inUse = languageModelInUse(config.llm, listed);
  for (const model of listed.filter(isOffered)) {
    if (json) printJson(model);
    else print(`${model.state.type.padEnd(9)}  ${model.id.padEnd(20)}  ${factsOf(model, model.id === inUse)}`);
  }
  return EXIT.ok;
}

/** `hark models fetch`. */
export async function fetchModel(id: string): Promise<ExitCode> {
  const library = openLibrary(loadConfig().config, async () => {
    const state = (await library.list()).find((model) => model.id === id)?.state;
    if (state?.type === 'fetching') showProgress(id, state.receivedBytes, state.totalBytes);
  });
  await library.fetch(id);
  return EXIT.ok;
}

/** `hark models remove`. */
export async function removeModel(id: string): Promise<ExitCode> {
  await openLibrary(loadConfig().config).remove(id);
  return EXIT.ok;
}

/** `hark models add-wake-word`. */
export async function addWakeWordModel(word: string, file: string): Promise<ExitCode> {
  await openLibrary(loadConfig().config).addWakeWord(word, file);
  process.stderr.write(`  added; listen for it with wake.words: ["${word}"]\n`);
  return EXIT.ok;
}

/** `hark models measure`. */
export async function measureModels(options: { json?: boolean }): Promise<ExitCode> {
  await openLibrary(loadConfig().config).measure();
  return models(options);
}

function factsOf(model: ListedModel, isInUse: boolean): string {
  const { name, languages, quality, licence, licenceNote, diskBytes, memoryBytes, speed, recommended } = model;
  return [
    name,
    ...languages,
    ...(quality ? [`${quality} quality`] : []),
    `${(diskBytes / 1e6).toFixed(1)} MB`,
    ...(memoryBytes ? [`needs ${sizeInWords(memoryBytes)} of memory`] : []),
    licence === null ? 'added by you' : licenceNote ? `${licence} (${licenceNote.replace(/\.$/, '')})` : licence,
    ...(speed ? [speedInWords(speed)] : []),
    ...(recommended && !recommended.isMeasured
      ? [`about ${Math.round(recommended.tokensPerSecond)} tokens a second here`]
      : []),
    ...(recommended ? ['recommended for this machine'] : []),
    ...(isInUse ? ['in use'] : []),
  ].join(', ');
}

function speedInWords(speed: ModelSpeed): string {
  if ('computeMs' in speed) return `${significant(speed.computeMs)} ms for ${Math.round(speed.inputMs)} ms`;
  const { tokensPerSecond, firstSentenceMs } = speed;
  return `${significant(tokensPerSecond)} tokens a second, first sentence after ${significant(firstSentenceMs / 1000)} s`;
}

/** @returns two significant digits */
function significant(value: number): number {
  return Number(value.toPrecision(2));
}

let shownPercent = -1;

function showProgress(id: string, receivedBytes: number, totalBytes: number): void {
  const percent = Math.floor((receivedBytes / (totalBytes || Number.POSITIVE_INFINITY)) * 100);
  if (percent === shownPercent || !process.stderr.isTTY) return;
  shownPercent = percent;
  process.stderr.write(`\r  ${id} ${percent} %${percent === 100 ? '\n' : ''}`);
}
