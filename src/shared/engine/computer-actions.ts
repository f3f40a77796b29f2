import { z } from 'zod';
import { type Consent, consentSchema } from './online-services.ts';

/** What Hark may do on this computer, each kind after the user's yes. */
export const COMPUTER_ACTIONS = ['programs', 'folders', 'web', 'screenshots', 'lock'] as const;

export type ComputerAction = (typeof COMPUTER_ACTIONS)[number];

export const computerConsentsSchema = z.record(z.enum(COMPUTER_ACTIONS), consentSchema);

/** What the user has said about each kind. */
export type ComputerConsents = Readonly<Record<ComputerAction, Consent>>;
