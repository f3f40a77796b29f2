import { expect, test } from 'vitest';
import { type BeamDecoder, type BeamOptions, searchBeam } from './beam-search.ts';
import { HotWords } from './hot-words.ts';

const END = 0;
const VOCABULARY = ['END', ' light', ' rose', ' roast', 'ed', ' house', ' copy', ' coffee', ' a', ' ro'];
const OPTIONS: BeamOptions = {
  width: 4,
  endToken: END,
  maxTokens: 12,
  hotWords: undefined,
  isCancelled: () => false,
};

/** What may follow a beginning, with its probability; everything else is out of the question. */
type Chances = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A model that knows a few sentences by heart. */
class TableDecoder implements BeamDecoder {
  runs = 0;
  #beams: string[] = [''];

  constructor(private readonly chances: Chances) {}

  rowFor(beginning: string): Float32Array {
    const row = new Float32Array(VOCABULARY.length).fill(Math.log(1e-6));
    for (const [word, chance] of Object.entries(this.chances[beginning] ?? { END: 1 })) {
      row[VOCABULARY.indexOf(word)] = Math.log(chance);
    }
    return row;
  }

  async advance(choices: readonly { from: number; token: number }[]): Promise<Float32Array[]> {
    this.runs += 1;
    this.#beams = choices.map(({ from, token }) => `${this.#beams[from]}${VOCABULARY[token]}`);
    return this.#beams.map((beginning) => this.rowFor(beginning));
  }
}

async function hear(chances: Chances, options: Partial<BeamOptions> = {}): Promise<string[] | undefined> {
  const decoder = new TableDecoder(chances);
  const found = await searchBeam(decoder, [], decoder.rowFor(''), { ...OPTIONS, ...options });
  return found?.map(({ tokens }) =>
    tokens
      .map((token) => VOCABULARY[token])
      .join('')
      .trim(),
  );
}

const hotWords = (...words: string[]) =>
  new HotWords(
    words,
    {
      encode: (text) => text.split(' ').map((word) => VOCABULARY.indexOf(` ${word}`)),
      continuesWord: (token) => token !== END && !VOCABULARY[token]?.startsWith(' '),
    },
    2,
  );

const ROAST: Chances = { '': { ' light': 1 }, ' light': { ' rose': 0.7, ' roast': 0.2, ' a': 0.1 } };

test('finds what is likelier as a whole than by its first word', async () => {
  const chances: Chances = {
    '': { ' rose': 0.6, ' house': 0.4 },
    ' rose': { ' a': 0.3, ' copy': 0.3, ed: 0.2, END: 0.2 },
    ' house': { ' coffee': 0.95, END: 0.05 },
  };
  expect((await hear(chances))?.[0]).toBe('house coffee');
});

test('gives the hypotheses in the order of their likelihood', async () => {
  expect(await hear(ROAST)).toEqual(['light rose', 'light roast', 'light a']);
});

test('a hot word wins where the sound allows it, and only there', async () => {
  const options = { hotWords: hotWords('roast', 'coffee') };
  expect((await hear(ROAST, options))?.[0]).toBe('light roast');
  const clear: Chances = { '': { ' light': 1 }, ' light': { ' rose': 0.999, ' roast': 0.0005 } };
  expect((await hear(clear, options))?.[0]).toBe('light rose');
});

test('a hot word counts only as a whole', async () => {
  const begun: Chances = { '': { ' house': 0.4, ' light': 0.6 }, ' house': { ' copy': 1 }, ' light': { ' copy': 1 } };
  expect((await hear(begun, { hotWords: hotWords('house coffee') }))?.[0]).toBe('light copy');
  const longer: Chances = { '': { ' light': 0.6, ' roast': 0.4 }, ' roast': { ed: 1 } };
  expect((await hear(longer, { hotWords: hotWords('roast') }))?.[0]).toBe('light');
});

test('stops when nobody wants it any more, and in what goes round in a circle', async () => {
  expect(await hear(ROAST, { isCancelled: () => true })).toBeUndefined();
  const decoder = new TableDecoder({});
  decoder.rowFor = () => {
    const row = new Float32Array(VOCABULARY.length).fill(-20);
    row[VOCABULARY.indexOf(' a')] = 0;
    return row;
  };
  expect(await searchBeam(decoder, [], decoder.rowFor(''), { ...OPTIONS, maxTokens: 500 })).toEqual([]);
  expect(decoder.runs).toBeLessThan(20);
});
