import type { Slots } from '../../understanding/intents/slots.ts';
import { type IntentHandler, say } from '../skill.ts';
import { isGermanDevice } from './de/devices.ts';
import { germanVolumeReplies } from './de/replies.ts';
import { isDevice } from './en/devices.ts';
import { volumeReplies } from './en/replies.ts';

const LANGUAGES = {
  en: { replies: volumeReplies, isDevice },
  de: { replies: germanVolumeReplies, isDevice: isGermanDevice },
};

/**
 * A handler that refuses sentences about another device than this computer. "Turn the heat up" is none about a device that
 * plays, and not understood.
 * @param onPlayer handles those about a player on this computer
 */
export function onThisComputer(handler: IntentHandler, onPlayer: IntentHandler): IntentHandler {
  return (slots: Slots, context) => {
    const device = slots.text('device');
    if (device === undefined) return handler(slots, context);
    if (context.players.isPlayer(device)) return onPlayer(slots, context);
    const language = LANGUAGES[context.language];
    return language.isDevice(device) ? say(language.replies.otherDevice(device)) : undefined;
  };
}
