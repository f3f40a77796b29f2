import type { ComputerConsents } from '../engine/computer-actions.ts';
import type { Config } from './config-schema.ts';

/** @returns what the user has said about each kind of action on this computer */
export function computerConsents({ search_url: _, ...consents }: Config['computer']): ComputerConsents {
  return consents;
}
