import type { ModelSpeed } from '../../../shared/models/models.ts';
import { sizeInWords } from '../../../shared/models/size-in-words.ts';
import { diskBytesOf } from './download-size.ts';
import { languageModelThreads } from './language-model-threads.ts';
import { type Model, modelManifest } from './manifest.ts';

/** What decides which language model fits a machine. */
export interface Machine {
  totalMemoryBytes: number;
  /** Memory that programs can get now; undefined where the system does not tell it. */
  freeMemoryBytes: number | undefined;
  /** Logical processors. */
  processorCount: number;
  /** Measured on this machine, by model id. */
  speeds: Readonly<Record<string, ModelSpeed>>;
}

/** A model that fits the machine. */
export interface FittingModel {
  model: Model;
  memoryBytes: number;
  /** Measured, or expected. */
  tokensPerSecond: number;
  isMeasured: boolean;
  /** Memory that other programs must give back before it can be loaded. */
  lackingBytes: number;
}

/** What other programs keep: half of the memory, and this at least. */
const MIN_MEMORY_FOR_OTHERS_BYTES = 2e9;
/** Speech needs about 4; the rest is for a machine that is busy. */
const COMFORTABLE_TOKENS_PER_SECOND = 8;
/** Just faster than speech: for a machine on which no model is comfortable. */
const MIN_TOKENS_PER_SECOND = 5;
/**
 * What one thread reads of the memory in a second while it writes. SmolLM2 of 98 MB wrote 30 tokens a second with one thread
 * (2.9 GB/s) and 45 to 60 with two on a server's processor.
 */
const BYTES_PER_SECOND_AND_THREAD = 2.5e9;
/** With more threads the memory itself is the limit of an ordinary machine. */
const MAX_THREADS_THAT_ADD = 4;
const QUALITIES = ['low', 'medium', 'high'] as const;

/**
 * @param models of the catalogue; those of other jobs, and those for tests, are left out
 * @returns the best language model that fits and is comfortably fast, else the fastest that fits; null when none does
 */
export function chooseLanguageModel(machine: Machine, models: readonly Model[] = modelManifest): FittingModel | null {
  const fitting = models.flatMap((model) => {
    const { job, isForTests, memoryBytes } = model;
    if (job !== 'llm' || isForTests || memoryBytes === undefined) return [];
    if (machine.totalMemoryBytes < minTotalMemoryBytes(memoryBytes)) return [];
    const speed = speedOn(machine, model, models);
    if (speed.tokensPerSecond < MIN_TOKENS_PER_SECOND) return [];
    const lackingBytes = Math.max(0, memoryBytes - (machine.freeMemoryBytes ?? memoryBytes));
    return [{ model, memoryBytes, lackingBytes, ...speed }];
  });
  const isComfortable = ({ tokensPerSecond }: FittingModel) => tokensPerSecond >= COMFORTABLE_TOKENS_PER_SECOND;
  const [best] = fitting.filter(isComfortable).sort(byPreference);
  const [fastest] = fitting.sort((one, other) => other.tokensPerSecond - one.tokensPerSecond);
  return best ?? fastest ?? null;
}

/** @returns the memory of the smallest machine that a model fits; @param memoryBytes what the model needs */
export function minTotalMemoryBytes(memoryBytes: number): number {
  return Math.max(2 * memoryBytes, memoryBytes + MIN_MEMORY_FOR_OTHERS_BYTES);
}

/** @returns why it fits, such as "needs 1.1 GB of memory, about 14 tokens a second here" */
export function fitInWords({ memoryBytes, tokensPerSecond, isMeasured, lackingBytes }: FittingModel): string {
  const speed = `${isMeasured ? '' : 'about '}${Math.round(tokensPerSecond)} tokens a second here`;
  const lack =
    lackingBytes > 0
      ? `; close other programs before you use it, ${sizeInWords(lackingBytes)} of memory is missing now`
      : '';
  return `needs ${sizeInWords(memoryBytes)} of memory, ${speed}${lack}`;
}

/** Better quality first; of the same quality a licence without conditions, then the larger one. */
function byPreference(one: FittingModel, other: FittingModel): number {
  return (
    qualityOf(other.model) - qualityOf(one.model) ||
    Number(hasConditions(one.model)) - Number(hasConditions(other.model)) ||
    other.memoryBytes - one.memoryBytes
  );
}

function qualityOf({ quality }: Model): number {
  return quality === undefined ? -1 : QUALITIES.indexOf(quality);
}

function hasConditions({ licenceNote }: Model): boolean {
  return licenceNote !== undefined;
}

/** Every token reads the whole file once: the speed is what the memory gives in a second, by the size of the file. */
function speedOn(
  { processorCount, speeds }: Machine,
  model: Model,
  models: readonly Model[],
): Pick<FittingModel, 'tokensPerSecond' | 'isMeasured'> {
  const own = tokensPerSecondOf(speeds[model.id]);
  if (own !== undefined) return { tokensPerSecond: own, isMeasured: true };
  const bytes = diskBytesOf(model);
  const measured = models.flatMap((each) => {
    const tokensPerSecond = tokensPerSecondOf(speeds[each.id]);
    return tokensPerSecond === undefined ? [] : [{ bytes: diskBytesOf(each), tokensPerSecond }];
  });
  // Of a model of nearly the same size the rest of the work counts for nearly as much.
  const distance = (each: { bytes: number }) => Math.abs(Math.log(each.bytes / bytes));
  const [nearest] = measured.sort((one, other) => distance(one) - distance(other));
  const bytesPerSecond = nearest
    ? nearest.bytes * nearest.tokensPerSecond
    : BYTES_PER_SECOND_AND_THREAD * Math.min(MAX_THREADS_THAT_ADD, languageModelThreads(processorCount));
  return { tokensPerSecond: bytesPerSecond / bytes, isMeasured: false };
}

function tokensPerSecondOf(speed: ModelSpeed | undefined): number | undefined {
  return speed && 'tokensPerSecond' in speed ? speed.tokensPerSecond : undefined;
}
