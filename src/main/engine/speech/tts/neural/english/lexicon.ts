import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../../../../models/catalogue/project-root.ts';
import { unpackColumns } from '../../../../../storage/columns-file.ts';
import { GraphoneModel } from './graphone-model.ts';
import { LetterToSound } from './letter-to-sound.ts';
import { type DictionaryColumns, GraphoneRanks, PronunciationDictionary } from './pronunciation-dictionary.ts';

const FOLDER = join(projectRoot, 'resources/phonemes');

const headerSchema = z.object({
  graphones: z.array(z.string()).min(2),
  /** What each unit costs without its stress. */
  units: z.record(z.string(), z.number()),
});

/** What Hark knows of English words. */
export interface Lexicon {
  dictionary: PronunciationDictionary;
  /** Read when it is first needed: few sentences have a word that the dictionary does not lead to. */
  readonly letterToSound: LetterToSound;
  unitCosts: ReadonlyMap<string, number>;
}

/** Reads what `npm run train:phonemes` made. @throws Error when a file is missing or damaged */
export function readLexicon(): Lexicon {
  const { graphones, units } = headerSchema.parse(JSON.parse(readFileSync(join(FOLDER, 'en.json'), 'utf8')));
  let letterToSound: LetterToSound | undefined;
  return {
    dictionary: readDictionary(graphones),
    get letterToSound() {
      letterToSound ??= readLetterToSound(graphones);
      return letterToSound;
    },
    unitCosts: new Map(Object.entries(units)),
  };
}

function readDictionary(graphones: readonly string[]): PronunciationDictionary {
  const [shared, suffixLengths, suffixes, rankLengths, ranks] = readColumns('en.dictionary.br', 5);
  const columns = { shared, suffixLengths, suffixes, rankLengths, ranks } as DictionaryColumns;
  return new PronunciationDictionary(columns, new GraphoneRanks(graphones));
}

function readLetterToSound(graphones: readonly string[]): LetterToSound {
  const [symbols, costs, backoffs, childCounts] = readColumns('en.model.br', 4) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const wide = (column: Uint8Array) => new Uint16Array(column.buffer);
  return new LetterToSound(
    graphones,
    new GraphoneModel({ symbols: wide(symbols), costs, backoffs, childCounts: wide(childCounts) }),
  );
}

function readColumns(name: string, count: number): Uint8Array[] {
  return unpackColumns(readFileSync(join(FOLDER, name)), count);
}
