import type { ListedModel } from '../../../shared/models/models.ts';
import { loadConfig } from '../../config/load-config.ts';
import { ModelLibrary } from '../../models/library/model-library.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

/** `hark models`: every model, where it is and what it takes. */
export async function models({ json = false }: { json?: boolean }): Promise<ExitCode> {
  for (const model of await openLibrary().list()) {
    if (json) printJson(model);
    else print(`${model.state.type.padEnd(9)}  ${model.id.padEnd(20)}  ${factsOf(model)}`);
  }
  return EXIT.ok;
}

/** `hark models fetch`. */
export async function fetchModel(id: string): Promise<ExitCode> {
  const library = openLibrary(async () => {
    const state = (await library.list()).find((model) => model.id === id)?.state;
    if (state?.type === 'fetching') showProgress(id, state.receivedBytes, state.totalBytes);
  });
  await library.fetch(id);
  return EXIT.ok;
}

/** `hark models remove`. */
export async function removeModel(id: string): Promise<ExitCode> {
  await openLibrary().remove(id);
  return EXIT.ok;
}

/** `hark models add-wake-word`. */
export async function addWakeWordModel(word: string, file: string): Promise<ExitCode> {
  await openLibrary().addWakeWord(word, file);
  process.stderr.write(`  added; listen for it with wake.words: ["${word}"]\n`);
  return EXIT.ok;
}

/** `hark models measure`. */
export async function measureModels(options: { json?: boolean }): Promise<ExitCode> {
  await openLibrary().measure();
  return models(options);
}

function openLibrary(onChange: () => void = () => undefined): ModelLibrary {
  const { config } = loadConfig();
  return new ModelLibrary({ settings: config.models, sttThreads: config.stt.threads, onChange });
}

function factsOf({ name, languages, quality, licence, diskBytes, speed }: ListedModel): string {
  const size = `${(diskBytes / 1e6).toFixed(1)} MB`;
  const pace = speed && `${Number(speed.computeMs.toPrecision(2))} ms for ${Math.round(speed.inputMs)} ms`;
  const about = [name, ...languages, ...(quality ? [`${quality} quality`] : [])];
  return [...about, size, licence ?? 'added by you', ...(pace ? [pace] : [])].join(', ');
}

let shownPercent = -1;

function showProgress(id: string, receivedBytes: number, totalBytes: number): void {
  const percent = Math.floor((receivedBytes / (totalBytes || Number.POSITIVE_INFINITY)) * 100);
  if (percent === shownPercent || !process.stderr.isTTY) return;
  shownPercent = percent;
  process.stderr.write(`\r  ${id} ${percent} %${percent === 100 ? '\n' : ''}`);
}
