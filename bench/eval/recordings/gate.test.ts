import { expect, test } from 'vitest';
import { findRecordingRegressions, type RecordingFigures } from './gate.ts';

const COMMITTED: RecordingFigures = {
  wake: [{ group: 'wake alexa', noise: 'quiet', clips: 110, woke: 106, right: 106, hours: 0.1 }],
  orders: [{ noise: '10 dB', withVocabulary: false, clips: 323, wholePercent: 50, heardSlotsPercent: 79 }],
  talk: [{ withVocabulary: true, words: 493, intrusions: 5 }],
  stt: { model: 'base', clips: 10, words: 90, errors: 2 },
  languages: [{ language: 'de', clips: 5, words: 53, errors: 2, werPercent: 4, computeMs: { p50: 300, max: 400 } }],
};

test('the same figures pass, and what rounds differently', () => {
  expect(findRecordingRegressions(COMMITTED, COMMITTED)).toEqual([]);
  const [wake] = COMMITTED.wake ?? [];
  expect(
    findRecordingRegressions({ wake: [{ ...(wake as NonNullable<typeof wake>), right: 105 }] }, COMMITTED),
  ).toEqual([]);
});

test('each figure that is worse is named, with the committed one', () => {
  const worse: RecordingFigures = {
    wake: [{ group: 'wake alexa', noise: 'quiet', clips: 110, woke: 100, right: 100, hours: 0.1 }],
    orders: [{ noise: '10 dB', withVocabulary: false, clips: 323, wholePercent: 50, heardSlotsPercent: 77 }],
    talk: [{ withVocabulary: true, words: 493, intrusions: 9 }],
    stt: { model: 'base', clips: 10, words: 90, errors: 9 },
    languages: [{ language: 'de', clips: 5, words: 53, errors: 7, werPercent: 4, computeMs: { p50: 300, max: 400 } }],
  };
  expect(findRecordingRegressions(worse, COMMITTED)).toEqual([
    'wake alexa, quiet, right: 100, committed 106',
    'slots of orders, 10 dB, %: 77, committed 79',
    'words that nobody said: 9, committed 5',
    'wrong words, English: 9, committed 2',
    'wrong words, de: 7, committed 2',
  ]);
});

test('another folder is not compared with this one', () => {
  const other: RecordingFigures = { stt: { model: 'base', clips: 20, words: 200, errors: 90 } };
  expect(findRecordingRegressions(other, COMMITTED)).toEqual([]);
});
