import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../../../../models/catalogue/project-root.ts';
import { unpackColumns } from './columns-file.ts';
import { GraphoneModel } from './graphone-model.ts';
import { LetterToSound } from './letter-to-sound.ts';
import { GraphoneRanks, PronunciationDictionary } from './pronunciation-dictionary.ts';

const headerSchema = z.object({
  graphones: z.array(z.string()).min(2),
  /** What each unit costs without its stress. */
  units: z.record(z.string(), z.number()),
});

/** What Hark knows of English words. */
export interface Lexicon {
  dictionary: PronunciationDictionary;
  letterToSound: LetterToSound;
  unitCosts: ReadonlyMap<string, number>;
}

/** Reads what `npm run train:phonemes` made; some 20 ms. @throws Error when a file is missing or damaged */
export function readLexicon(): Lexicon {
  const folder = join(projectRoot, 'resources/phonemes');
  const { graphones, units } = headerSchema.parse(JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8')));
  const columns = (name: string, count: number) =>
    unpackColumns(readFileSync(join(folder, name)), count) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
  const [shared, suffixLengths, suffixes, rankLengths, ranks] = columns('en.dictionary.br', 5);
  const [symbols, costs, backoffs, childCounts] = columns('en.model.br', 4);
  const wide = (column: Uint8Array) => new Uint16Array(column.buffer);
  return {
    dictionary: new PronunciationDictionary(
      { shared, suffixLengths, suffixes, rankLengths, ranks },
      new GraphoneRanks(graphones),
    ),
    letterToSound: new LetterToSound(
      graphones,
      new GraphoneModel({ symbols: wide(symbols), costs, backoffs, childCounts: wide(childCounts) }),
    ),
    unitCosts: new Map(Object.entries(units)),
  };
}
