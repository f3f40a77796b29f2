import { expect, test } from 'vitest';
import { SpeechGate } from './speech-gate.ts';

function openGate() {
  const gate = new SpeechGate({ onThreshold: 0.5, offThreshold: 0.35 });
  const speak = (from: number, to: number, probability: number) => {
    for (let frame = from; frame < to; frame++) gate.push(probability, frame * 512, (frame + 1) * 512);
  };
  return { gate, speak };
}

test('keeps its state between the thresholds', () => {
  const gate = new SpeechGate({ onThreshold: 0.5, offThreshold: 0.35 });
  const states = [0.4, 0.6, 0.4, 0.3, 0.4, 0.5].map((probability, frame) => {
    gate.push(probability, frame * 512, (frame + 1) * 512);
    return gate.speaking;
  });
  expect(states).toEqual([false, true, true, false, false, true]);
  expect(gate.speechStart).toBe(5 * 512);
});

test('ends speech where its last frame ended', () => {
  const gate = new SpeechGate({ onThreshold: 0.5, offThreshold: 0.35 });
  for (const [frame, probability] of [0.9, 0.9, 0.1, 0.1].entries()) {
    gate.push(probability, frame * 512, (frame + 1) * 512);
  }
  expect(gate.speechEnd).toBe(1024);
});

test('splits a phrase at a long gap and not at a short one', () => {
  const { gate, speak } = openGate();
  speak(0, 20, 0);
  speak(20, 25, 0.9);
  speak(25, 30, 0);
  speak(30, 35, 0.9);
  expect(gate.speechStart).toBe(30 * 512);
  expect(gate.phraseStart).toBe(20 * 512);
  speak(35, 60, 0);
  speak(60, 65, 0.9);
  expect(gate.phraseStart).toBe(60 * 512);
});

test('parts a word at a gap of 200 ms, not at the closure of a consonant', () => {
  const { gate, speak } = openGate();
  speak(0, 20, 0);
  speak(20, 25, 0.9);
  speak(25, 31, 0);
  speak(31, 35, 0.9);
  expect(gate.wordStart).toBe(20 * 512);
  speak(35, 42, 0);
  speak(42, 45, 0.9);
  expect(gate.wordStart).toBe(42 * 512);
});
