import { expect, test, vi } from 'vitest';
import { EventBus } from './event-bus.ts';

interface TestEvents {
  number: number;
  word: string;
  done: undefined;
}

function openBus() {
  const onSubscriberError = vi.fn();
  return { bus: new EventBus<TestEvents>(onSubscriberError), onSubscriberError };
}

test('delivers an event to the subscribers of its type, in the order of their subscription', () => {
  const { bus } = openBus();
  const received: string[] = [];
  bus.on('number', (number) => received.push(`first ${number}`));
  bus.on('number', (number) => received.push(`second ${number}`));
  bus.on('word', (word) => received.push(word));
  bus.on('done', () => received.push('done'));
  bus.publish('number', 1);
  bus.publish('done');
  expect(received).toEqual(['first 1', 'second 1', 'done']);
});

test('delivers nothing after unsubscribing, and only that subscription ends', () => {
  const { bus } = openBus();
  const received: number[] = [];
  const subscriber = (number: number) => void received.push(number);
  const unsubscribe = bus.on('number', subscriber);
  bus.on('number', subscriber);
  unsubscribe();
  unsubscribe();
  bus.publish('number', 1);
  expect(received).toEqual([1]);
});

test('delivers an event to the other subscribers when one throws, and reports the error', () => {
  const { bus, onSubscriberError } = openBus();
  const received: number[] = [];
  const error = new Error('broken');
  bus.on('number', () => {
    throw error;
  });
  bus.on('number', (number) => received.push(number));
  bus.publish('number', 1);
  expect(received).toEqual([1]);
  expect(onSubscriberError.mock.calls).toEqual([[error, 'number']]);
});

test('a subscriber that is unsubscribed by another during an event does not get it', () => {
  const { bus } = openBus();
  const received: number[] = [];
  bus.on('number', () => unsubscribe());
  const unsubscribe = bus.on('number', (number) => received.push(number));
  bus.publish('number', 1);
  expect(received).toEqual([]);
});

test('a subscriber may publish and subscribe', () => {
  const { bus } = openBus();
  const received: string[] = [];
  bus.on('number', () => {
    bus.on('number', () => received.push('late'));
    bus.publish('word', 'nested');
  });
  bus.on('word', (word) => received.push(word));
  bus.publish('number', 1);
  expect(received).toEqual(['nested']);
});
