import type { apologies } from '../en/apologies.ts';

/** What Hark says when a turn failed. */
export const germanApologies: typeof apologies = {
  unreachable: 'Ich kann das Sprachmodell leider nicht erreichen.',
  stopped: 'Das Sprachmodell hat leider mittendrin aufgehört. Bitte fragen Sie noch einmal.',
  unreadableCall:
    'Das Sprachmodell wollte etwas tun, aber ich konnte nicht lesen, was. Bitte sagen Sie es mit anderen Worten.',
  tooLarge: 'Für das Sprachmodell ist leider zu wenig Speicher frei.',
  unusable: 'Das Sprachmodell lässt sich leider nicht benutzen. Auf dem Bildschirm steht, warum.',
  noAnswer: 'Das Sprachmodell hat leider nicht geantwortet.',
  other: 'Das hat leider nicht geklappt. Bitte sagen Sie es noch einmal.',
};
