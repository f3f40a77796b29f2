import { spokenList } from '../../../understanding/languages/en/speak.ts';

/** What is said about the home that it does not say itself. */
export const homeReplies = {
  notConnected: "I can't control devices in the house yet: connect Home Assistant in the settings, under Services.",
  purpose: 'control your home',
  sent: 'what you say',
  shallI: (sentence: string) => `Shall I tell your home “${sentence}”?`,
  leftAlone: 'All right, I leave it.',
  done: 'Done.',
  notUnderstood: 'Your home does not know how to do that.',
  /** @param speech of the home; it may only say that it does not understand "turn off the lights" without a room */
  unknownDevice: (speech: string) =>
    /understand/i.test(speech) ? 'Your home does not know which device is meant: name it, or its room.' : speech,
  failed: 'Your home could not do that.',
  failedDevices: (names: readonly string[]) => `${spokenList(names)} did not do it.`,
  wrongToken:
    'Home Assistant does not accept the token. Make a new one there, and enter it in the settings, under Services.',
  noToken: 'Home Assistant wants a token. Make one there, and enter it in the settings, under Services.',
  mayBeDone: 'I do not know whether it is done.',
  cannotUndo: "I can't take back what your home did.",
};
