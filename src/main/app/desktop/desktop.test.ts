/** The parts of the desktop integration that need no desktop. */
import { expect, test, vi } from 'vitest';
import { createTranslator } from '../../../shared/texts/translator.ts';
import { questionInArguments, questionInLink } from './deep-link.ts';
import { desktopEntry } from './desktop-entry.ts';
import { trayMenu } from './tray-menu.ts';
import { isVisible } from './visible-area.ts';

test.each([
  ['hark://ask?text=what%20time%20is%20it', 'what time is it'],
  ['hark://ask/?text=a%0Ab%E2%80%AEc', 'a b c'],
  ['hark://ask?text=', undefined],
  ['hark://ask', undefined],
  [`hark://ask?text=${'x'.repeat(501)}`, undefined],
  ['hark://app/index.html?text=hello', undefined],
  ['https://ask?text=hello', undefined],
  ['hark://ask?text=%', '%'],
  ['not a link', undefined],
])('in the link %s the question is %s', (link, question) => {
  expect(questionInLink(link)).toBe(question);
});

test('finds a link among the arguments of a start', () => {
  expect(questionInArguments(['/opt/Hark/hark', '--hidden', 'hark://ask?text=hello'])).toBe('hello');
  expect(questionInArguments(['/opt/Hark/hark'])).toBeUndefined();
});

test.each([
  [{ x: 0, y: 0, width: 800, height: 600 }, true],
  [{ x: -700, y: 0, width: 800, height: 600 }, true],
  [{ x: -750, y: 0, width: 800, height: 600 }, false],
  [{ x: 100, y: -40, width: 800, height: 600 }, false],
  [{ x: 100, y: 1050, width: 800, height: 600 }, false],
  [{ x: 2000, y: 100, width: 800, height: 600 }, false],
])('a window at %j is visible: %s', (window, visible) => {
  expect(isVisible(window, { x: 0, y: 0, width: 1920, height: 1080 })).toBe(visible);
});

test('quotes the path in the autostart entry, so that it adds no arguments', () => {
  expect(desktopEntry('/home/a"b$(c)/hark')).toContain('Exec="/home/a\\"b\\$(c)/hark" --hidden\n');
});

test('the menu offers what can be done in the state', () => {
  const { t } = createTranslator('en-US');
  const actions = { talk: vi.fn(), stop: vi.fn(), showWindow: vi.fn(), showSettings: vi.fn(), quit: vi.fn() };
  const labels = (state: 'asleep' | 'speaking') =>
    trayMenu(state, actions, t).flatMap((item) => ('label' in item ? item.label : []));
  expect(labels('asleep')).toEqual(['Asleep', 'Talk', 'Open Hark', 'Settings…', 'Quit']);
  expect(labels('speaking')).toEqual(['Speaking', 'Stop', 'Open Hark', 'Settings…', 'Quit']);
});
