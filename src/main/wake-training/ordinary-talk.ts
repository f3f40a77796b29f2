import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../models/catalogue/project-root.ts';

/** @returns sentences that people say to each other, without digits and signs that a voice could not say */
export function readOrdinaryTalk(): string[] {
  return readFileSync(join(projectRoot, 'resources/wake-training/ordinary-talk.txt'), 'utf8').trim().split('\n');
}
