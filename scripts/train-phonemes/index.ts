/** `npm run train:phonemes`: makes Hark's English dictionary and its letter-to-sound model from CMUdict. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dictionary } from 'cmu-pronouncing-dictionary';
import { graphoneName, phonesOf } from '../../src/main/engine/speech/tts/neural/english/graphone.ts';
import { GraphoneModel } from '../../src/main/engine/speech/tts/neural/english/graphone-model.ts';
import { knownOrInflected } from '../../src/main/engine/speech/tts/neural/english/inflection.ts';
import { LetterToSound } from '../../src/main/engine/speech/tts/neural/english/letter-to-sound.ts';
import {
  GraphoneRanks,
  PronunciationDictionary,
} from '../../src/main/engine/speech/tts/neural/english/pronunciation-dictionary.ts';
import { packColumns } from '../../src/main/storage/columns-file.ts';
import { inShortForm, resultFile } from '../short-form.ts';
import { type Aligned, alignAll, type Pronunciation } from './alignments.ts';
import { toColumns } from './dictionary-columns.ts';
import { trainTrie } from './n-grams.ts';

const OUTPUT = resolve(import.meta.dirname, '../../resources/phonemes');
/** Of twenty words one is kept out of a first model, to see what it makes of words that it does not know. */
const HELD_OUT = 20;
const print = (line: string) => process.stdout.write(`${line}\n`);

const all: Pronunciation[] = Object.entries(dictionary)
  .filter(([word]) => /^[a-z][a-z']*$/.test(word))
  .map(([word, phones]) => ({ word, phones: phones.split(' ') }))
  .filter((_, index) => index % inShortForm(1, 25) === 0);
const { aligned, costs } = alignAll(all);
print(`${aligned.length} of ${all.length} words are cut into letters and their sounds`);

const names = graphonesOf(aligned);
const numbers = new Map(names.map((name, index) => [name, index]));
const withoutApostrophe = aligned.filter(({ word }) => !word.includes("'"));
const isHeldOut = (index: number) => index % HELD_OUT === HELD_OUT - 1;
report(
  train(withoutApostrophe.filter((_, index) => !isHeldOut(index))),
  withoutApostrophe.filter((_, index) => isHeldOut(index)),
);

const trie = trainTrie(sequences(withoutApostrophe), names.length);
const kept = withoutDerived(aligned);
print(`${kept.length} words remain without those that follow from others by rule`);
const columns = toColumns(kept, new GraphoneRanks(names));
check(aligned, new PronunciationDictionary(columns, new GraphoneRanks(names)));

mkdirSync(OUTPUT, { recursive: true });
const header = {
  source: { name: 'The CMU Pronouncing Dictionary (Carnegie Mellon University)', licence: 'BSD-2-Clause' },
  words: kept.length,
  graphones: names,
  units: Object.fromEntries([...costs].map(([unit, cost]) => [unit, Math.round(10 * cost) / 10])),
};
writeFileSync(resultFile(join(OUTPUT, 'en.json')), `${JSON.stringify(header, null, 1)}\n`);
writeFileSync(resultFile(join(OUTPUT, 'en.dictionary.br')), packColumns({ ...columns }));
writeFileSync(resultFile(join(OUTPUT, 'en.model.br')), packColumns({ ...trie }));

/** The graphones with their stress, the most frequent first; number 0 is the edge of a word. */
function graphonesOf(words: readonly Aligned[]): string[] {
  const counts = new Map<string, number>();
  for (const { graphones } of words) {
    for (const graphone of graphones) {
      const name = graphoneName(graphone);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return ['', ...[...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)];
}

function sequences(words: readonly Aligned[]): number[][] {
  return words.map(({ graphones }) => graphones.map((graphone) => numbers.get(graphoneName(graphone)) as number));
}

function train(words: readonly Aligned[]): LetterToSound {
  return new LetterToSound(names, new GraphoneModel(trainTrie(sequences(words), names.length)));
}

/** What the model makes of words it has not seen. */
function report(model: LetterToSound, unseen: readonly Aligned[]): void {
  let same = 0;
  let sameSounds = 0;
  const startedAt = performance.now();
  for (const { word, graphones } of unseen) {
    const said = phonesOf(model.say(word) ?? []).join(' ');
    const expected = phonesOf(graphones).join(' ');
    if (said === expected) same++;
    if (said.replace(/\d/g, '') === expected.replace(/\d/g, '')) sameSounds++;
  }
  const percent = (count: number) => `${((100 * count) / unseen.length).toFixed(1)} %`;
  const ms = ((performance.now() - startedAt) / unseen.length).toFixed(2);
  print(
    `of ${unseen.length} words it has not seen, ${percent(same)} are right, ${percent(sameSounds)} without stress; ${ms} ms a word`,
  );
}

/** Leaves out what the rules for endings make of the other words. */
function withoutDerived(words: readonly Aligned[]): Aligned[] {
  const kept = new Map<string, Aligned>();
  for (const aligned of [...words].sort((a, b) => a.word.length - b.word.length)) {
    const made = knownOrInflected(aligned.word, (stem) => kept.get(stem)?.graphones);
    if (!made || phonesOf(made).join(' ') !== phonesOf(aligned.graphones).join(' ')) kept.set(aligned.word, aligned);
  }
  return [...kept.values()];
}

function check(words: readonly Aligned[], made: PronunciationDictionary): void {
  for (const { word, graphones } of words) {
    const found = knownOrInflected(word, (stem) => made.find(stem));
    if (!found || phonesOf(found).join(' ') !== phonesOf(graphones).join(' ')) throw new Error(`${word} got lost`);
  }
}
