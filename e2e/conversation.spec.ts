/** Spoken conversations in the real app, from `conversations.json`: questions, replies and how each turn ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';
import type { Script } from './support/spoken-script.ts';

interface Conversation {
  name: string;
  /** Sentences said without waiting; a state to wait for before the next sentence. */
  says: (Script[number] | { until: string })[];
  /** One pattern per answered turn. */
  replies: string[];
  outcomes: string[];
}

const conversations = JSON.parse(
  readFileSync(join(import.meta.dirname, 'conversations.json'), 'utf8'),
) as Conversation[];

for (const { name, says, replies, outcomes } of conversations) {
  // The shared app has a language model, which answers whatever is said after a reply.
  test(name, { tag: '@long' }, async ({ launchListening }) => {
    const { page, microphone } = await launchListening();
    await page.evaluate(() => {
      const ended: string[] = [];
      Object.assign(window, { ended });
      window.hark.on('engine:event', (event) => {
        const { type, outcome } = event as { type: string; outcome?: string };
        if (type === 'turn' && outcome) ended.push(outcome);
      });
    });
    for (const part of says) {
      if (typeof part === 'object' && 'until' in part) {
        await expect(page.getByTestId('state')).toHaveText(part.until);
      } else await microphone.say(part);
    }
    const ended = () => page.evaluate(() => (window as unknown as { ended: string[] }).ended);
    await expect.poll(ended).toEqual(outcomes);
    const shown = await page.getByTestId('reply').allTextContents();
    expect(shown).toHaveLength(replies.length);
    for (const [index, pattern] of replies.entries()) expect(shown[index]).toMatch(new RegExp(pattern));
  });
}
