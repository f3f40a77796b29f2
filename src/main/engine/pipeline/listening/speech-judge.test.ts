import { expect, test } from 'vitest';
import { bargeInJudge, continuationJudge, followUpJudge } from './speech-judge.ts';

const WAKE_WORDS = ['alexa', 'hey jarvis'];

test('followUpJudge takes a question that can be answered, and leaves other talk', () => {
  const judge = followUpJudge(WAKE_WORDS, (text) => text.startsWith('And in'));
  expect(judge.begins('And in')).toBe(true);
  expect(judge.counts('And in London?')).toBe(true);
  expect(judge.counts('We should leave.')).toBe(false);
});

test.each([
  ['followUpJudge', followUpJudge(WAKE_WORDS, () => true)],
  ['bargeInJudge', bargeInJudge(WAKE_WORDS, '', true)],
])('%s leaves speech that starts with the wake word to the wake word’s turn', (_name, judge) => {
  expect(judge.begins('Alexa, what')).toBe(false);
  expect(judge.counts('Hey Jarvis, what time is it?')).toBe(false);
});

test('bargeInJudge takes any words over a reply except the reply’s own', () => {
  const judge = bargeInJudge(WAKE_WORDS, 'It is 3:04 PM in London.', true);
  expect(judge.begins('What is twelve')).toBe(true);
  expect(judge.counts('What is twelve times seven?')).toBe(true);
  expect(judge.begins('it is in London')).toBe(false);
});

test('bargeInJudge takes only words that stop a sound while something rings', () => {
  const judge = bargeInJudge(WAKE_WORDS, 'Your timer is done.', false);
  expect(judge.begins('We should leave')).toBe(false);
  expect(judge.counts('We should leave.')).toBe(false);
  expect(judge.counts('Stop!')).toBe(true);
  expect(judge.meaning('Stop!')).toBe('stop');
});

test('continuationJudge leaves the reply’s own words and the wake word alone', () => {
  const overReply = bargeInJudge(WAKE_WORDS, 'The alarm is set for seven.', true);
  const judge = continuationJudge(overReply, (text) => `Set an alarm for 7 ${text}`);
  expect(judge.continued?.('thirty')).toBe('Set an alarm for 7 thirty');
  expect(judge.continued?.('the alarm is set')).toBeUndefined();
  expect(judge.continued?.('Alexa, stop')).toBeUndefined();
});
