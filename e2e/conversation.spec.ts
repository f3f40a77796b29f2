/** Conversations in the real app, from `conversations.json`: what the microphone hears, what is answered, how each turn ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { shareHark, test } from './support/hark-app.ts';
import type { Script } from './support/spoken-microphone.ts';

interface Conversation {
  name: string;
  /** A sentence, a pause in milliseconds, or a cough. */
  hears: Script;
  /** Patterns, one a turn that is answered. */
  replies: string[];
  outcomes: string[];
}

const conversations = JSON.parse(
  readFileSync(join(import.meta.dirname, 'conversations.json'), 'utf8'),
) as Conversation[];

const hark = shareHark();

for (const { name, hears, replies, outcomes } of conversations) {
  test(name, { tag: '@voice' }, async () => {
    const page = await hark.hear(hears);
    await page.evaluate(() => {
      const ended: string[] = [];
      Object.assign(window, { ended });
      const { hark } = window as unknown as {
        hark: { on(channel: string, listener: (event: { type: string; outcome?: string }) => void): void };
      };
      hark.on('engine:event', (event) => {
        if (event.type === 'turn' && event.outcome) ended.push(event.outcome);
      });
    });
    const ended = () => page.evaluate(() => (window as unknown as { ended: string[] }).ended);
    await expect.poll(ended, { timeout: 45_000 }).toEqual(outcomes);
    const shown = await page.getByTestId('reply').allTextContents();
    expect(shown).toHaveLength(replies.length);
    for (const [index, pattern] of replies.entries()) expect(shown[index]).toMatch(new RegExp(pattern));
  });
}
