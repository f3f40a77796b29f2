import { spokenList } from '../../../understanding/languages/de/speak.ts';
import type { homeReplies } from '../en/replies.ts';

/** What is said about the home that it does not say itself, in German. */
export const germanHomeReplies: typeof homeReplies = {
  notConnected:
    'Geräte im Haus kann ich noch nicht steuern: Verbinden Sie Home Assistant in den Einstellungen unter „Dienste“.',
  purpose: 'Ihr Zuhause zu steuern',
  sent: 'was Sie sagen',
  shallI: (sentence) => `Soll ich „${sentence}“ an Ihr Zuhause weitergeben?`,
  leftAlone: 'Gut, ich lasse es.',
  done: 'Erledigt.',
  notUnderstood: 'Damit kann Ihr Zuhause nichts anfangen.',
  unknownDevice: (speech) =>
    /versteh|verstanden|understand/i.test(speech)
      ? 'Ihr Zuhause weiß nicht, welches Gerät gemeint ist: Nennen Sie es oder den Raum, in dem es ist.'
      : speech,
  failed: 'Das hat Ihr Zuhause nicht geschafft.',
  failedDevices: (names) =>
    `Bei ${names.length === 1 ? 'diesem Gerät' : 'diesen Geräten'} hat es nicht geklappt: ${spokenList(names)}.`,
  wrongToken:
    'Home Assistant lehnt das Token ab. Erstellen Sie dort ein neues und tragen Sie es in den Einstellungen unter „Dienste“ ein.',
  noToken:
    'Home Assistant verlangt ein Token. Erstellen Sie dort eines und tragen Sie es in den Einstellungen unter „Dienste“ ein.',
  mayBeDone: 'Ob es ausgeführt wurde, weiß ich nicht.',
  cannotUndo: 'Was Ihr Zuhause getan hat, kann ich nicht zurücknehmen.',
};
