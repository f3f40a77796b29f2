import type { Effect } from '../effect.ts';
import { type IntentHandler, say } from '../skill.ts';
import { isGame } from './en/devices.ts';
import { volumeReplies } from './en/replies.ts';
import { onThisComputer } from './other-device.ts';
import type { SoundStep } from './sound-control.ts';

const LANGUAGES = { en: { replies: volumeReplies, isGame } };

type Reply = 'paused' | 'playing' | 'next' | 'previous';

/** What plays is paused, resumed and skipped; nothing is looked for yet. */
export const mediaIntents: Readonly<Record<string, IntentHandler>> = {
  'media.pause': player('pause', 'paused', 'paused'),
  'media.resume': player('play', 'resumed', 'playing'),
  'media.next': player('next', 'changed', 'next'),
  'media.previous': player('previous', 'changed', 'previous'),
  'media.play': onThisComputer((slots, { language }) =>
    [slots.text('query'), slots.get('mediaClass', 'class')].some((said) => said && LANGUAGES[language].isGame(said))
      ? undefined
      : say(LANGUAGES[language].replies.cannotFind),
  ),
  'media.query': onThisComputer((slots, { language }) => {
    const { cannotTell, cannotLookUp } = LANGUAGES[language].replies;
    // Who sings "Yesterday", or wrote Hamlet, has nothing to do with what is playing.
    return slots.text('query') ? { ...say(cannotLookUp), isBetterAskedOfModel: true } : say(cannotTell);
  }),
};

function player(step: SoundStep, change: Effect['change'], reply: Reply): IntentHandler {
  return onThisComputer((_, { sound, language }) => {
    const { replies } = LANGUAGES[language];
    if (!sound.hasPlayer) return say(replies.noPlayer);
    return { ...say(replies[reply]), effects: [{ kind: 'media', change, apply: () => sound.step(step) }] };
  });
}
