import { availableParallelism } from 'node:os';

/** More threads wait for the memory. */
const MAX_THREADS = 8;

/**
 * How many threads a language model gets: half of the processors. Its threads wait for each other at every step, so one that
 * gets no processor, because sound or speech has it, makes all of them wait (on two busy cores, one thread wrote eight times
 * as fast as two).
 */
export function languageModelThreads(processorCount: number = availableParallelism()): number {
  return Math.min(MAX_THREADS, Math.max(1, Math.floor(processorCount / 2)));
}
