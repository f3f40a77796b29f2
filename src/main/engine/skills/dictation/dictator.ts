import { HarkError } from '../../../../shared/errors.ts';

/** Types what the user says into other programs. */
export interface Dictator {
  /** Why it cannot: DICTATION_OFF, TYPING_UNAVAILABLE. */
  readonly problem: HarkError | undefined;
  readonly isActive: boolean;
  /** Begins when the reply is over. */
  start(): void;
}

/** Where there is no microphone to dictate into. */
export const NO_DICTATOR: Dictator = {
  problem: new HarkError('TYPING_UNAVAILABLE', 'dictation needs the app with its microphone'),
  isActive: false,
  start: () => undefined,
};
