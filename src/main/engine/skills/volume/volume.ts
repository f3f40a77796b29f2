import type { Slots } from '../../understanding/intents/slots.ts';
import type { Effect } from '../effect.ts';
import { playerVolume } from '../media/on-player.ts';
import { askFor, type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanVolumePatterns } from './de/patterns.ts';
import { germanVolumeReplies } from './de/replies.ts';
import { volumePatterns } from './en/patterns.ts';
import { volumeReplies } from './en/replies.ts';
import { onThisComputer } from './other-device.ts';

const REPLIES = { en: volumeReplies, de: germanVolumeReplies };
/** How much louder or quieter it gets when nobody says how much. */
const STEP_PERCENT = 10;

/** The system's volume, where it has a way to change it, and that of a player which is named. */
export const volumeSkill: Skill = {
  id: 'volume',
  examples: {
    en: ['Turn the volume up.', 'Set the volume to 40 percent.', 'Mute the sound.'],
    de: ['Mach lauter.', 'Stell die Lautstärke auf 40 Prozent.', 'Schalte den Ton aus.'],
  },
  patterns: { en: volumePatterns, de: germanVolumePatterns },
  intents: {
    'volume.set': ifAble(
      (slots, context) => setTo(levelOf(slots), context),
      (slots, percent) => levelOf(slots) ?? percent,
    ),
    'volume.up': ifAble(
      (slots, context) => moved(1, percentOf(slots), context),
      (slots, percent) => percent + (percentOf(slots) ?? STEP_PERCENT),
    ),
    'volume.down': ifAble(
      (slots, context) => moved(-1, percentOf(slots), context),
      (slots, percent) => percent - (percentOf(slots) ?? STEP_PERCENT),
    ),
    'volume.mute': ifAble(
      (_, context) => muted(true, context),
      () => 0,
    ),
    'volume.unmute': ifAble((_, context) => muted(false, context)),
    'volume.muteFor': ifAble(muteFor),
  },
};

/** Not for another device, and not where the volume cannot be changed. @param toPercent of a player's volume, from what it is */
function ifAble(handler: IntentHandler, toPercent?: (slots: Slots, percent: number) => number): IntentHandler {
  return onThisComputer(
    (slots, context) => (context.sound.hasVolume ? handler(slots, context) : say(REPLIES[context.language].noVolume)),
    (slots, context) =>
      toPercent &&
      playerVolume({ name: slots.text('device'), first: 'playing' }, (now) => toPercent(slots, now), context),
  );
}

function percentOf(slots: Slots): number | undefined {
  return slots.get('percent') ?? slots.get('number', 'percent')?.value;
}

function levelOf(slots: Slots): number | undefined {
  if (slots.has('max')) return 100;
  if (slots.has('half')) return 50;
  return slots.has('min') ? 0 : percentOf(slots);
}

function setTo(percent: number | undefined, { sound, language }: SkillContext): Plan | undefined {
  const replies = REPLIES[language];
  if (percent === undefined) return undefined;
  if (percent < 0 || percent > 100) return say(replies.outOfRange);
  return {
    ...say(replies.level(percent)),
    effects: [{ kind: 'volume', change: 'changed', percent, apply: () => sound.setLevel(percent) }],
    followUps: { 'volume.level': (slots, later) => setTo(percentOf(slots), later) },
  };
}

function moved(sign: 1 | -1, percent: number | undefined, context: SkillContext): Plan {
  const { sound, language } = context;
  const replies = REPLIES[language];
  const by = percent ?? STEP_PERCENT;
  if (by < 0 || by > 100) return say(replies.outOfRange);
  const effect = (way: number): Effect => ({
    kind: 'volume',
    change: 'changed',
    deltaPercent: way * by,
    apply: () => sound.changeLevel(way * by),
  });
  const reply = (way: number) => (way > 0 ? replies.louder(percent) : replies.quieter(percent));
  return {
    ...say(reply(sign)),
    effects: [effect(sign)],
    undo: { ...say(reply(-sign)), effects: [effect(-sign)] },
    followUps: {
      'volume.more': (slots, later) => moved(sign, percentOf(slots) ?? percent, later),
      'volume.level': (slots, later) => setTo(percentOf(slots), later),
    },
  };
}

function muted(isMuted: boolean, { sound, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  const effect = (mutes: boolean): Effect => ({
    kind: 'volume',
    change: mutes ? 'paused' : 'resumed',
    apply: () => sound.step(mutes ? 'mute' : 'unmute'),
  });
  return {
    ...say(isMuted ? replies.muted : replies.unmuted),
    effects: [effect(isMuted)],
    undo: { ...say(isMuted ? replies.unmuted : replies.muted), effects: [effect(!isMuted)] },
  };
}

/** "Mute for twenty minutes": nothing would turn the sound on again. */
function muteFor(_: Slots, { language }: SkillContext): Plan {
  const replies = REPLIES[language];
  return askFor(replies.muteOnly, {
    'answer.yes': (__, later) => muted(true, later),
    'answer.no': () => say(replies.leftAlone),
  });
}
