import type { Player, PlayerCommand } from '../../players/player.ts';
import type { PlayerWish } from '../../players/players.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { durationMs } from '../../understanding/time/duration-value.ts';
import type { Effect } from '../effect.ts';
import { type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { onThisComputer } from '../volume/other-device.ts';
import { germanMediaPatterns } from './de/patterns.ts';
import { germanMediaReplies } from './de/replies.ts';
import { mediaPatterns } from './en/patterns.ts';
import { mediaReplies } from './en/replies.ts';
import { commanded, onPlayer } from './on-player.ts';
import { play, playAnything, playOwn } from './play.ts';

const LANGUAGES = { en: { replies: mediaReplies }, de: { replies: germanMediaReplies } };
type Replies = typeof mediaReplies;

/** What plays in any player of this machine. */
export const mediaSkill: Skill = {
  id: 'media',
  examples: {
    en: ['Pause the music.', 'What song is this?', 'Skip ahead 30 seconds.'],
    de: ['Halte die Musik an.', 'Welches Lied ist das?', 'Spul 30 Sekunden vor.'],
  },
  patterns: { en: mediaPatterns, de: germanMediaPatterns },
  intents: {
    'media.pause': ofPlayer(pause),
    'media.resume': ofPlayer(resume),
    'media.stop': ofPlayer(simple('stop', 'paused', ({ stopped }) => stopped)),
    'media.next': ofPlayer(simple('next', 'changed', ({ next }) => next)),
    'media.previous': ofPlayer(previous),
    'media.restart': ofPlayer(simple('restart', 'changed', ({ restarted }) => restarted)),
    'media.forward': ofPlayer((slots, context) => moved(1, slots, context)),
    'media.backward': ofPlayer((slots, context) => moved(-1, slots, context)),
    'media.shuffle': ofPlayer(shuffle),
    'media.repeat': ofPlayer(repeat),
    'media.play': ofPlayer(play),
    'media.query': ofPlayer(query),
  },
  passOn: playOwn,
};

/** On this computer, in the player that was named or in any. */
function ofPlayer(handler: IntentHandler): IntentHandler {
  return onThisComputer(handler, handler);
}

function wishOf(slots: Slots, first: PlayerWish['first']): PlayerWish {
  return { name: slots.text('device'), first };
}

function simple(
  type: 'stop' | 'next' | 'previous' | 'restart',
  change: Effect['change'],
  reply: (replies: Replies) => string,
): IntentHandler {
  return (slots, context) =>
    commanded(wishOf(slots, 'playing'), { type }, change, () => reply(LANGUAGES[context.language].replies), context);
}

/** "Wiederhole das Lied" means the one that plays. */
function previous(slots: Slots, context: SkillContext): Plan | undefined {
  return slots.has('again') ? again(slots, context) : back(slots, context);
}

const back = simple('previous', 'changed', ({ previous: text }) => text);
const again = simple('restart', 'changed', ({ restarted }) => restarted);

function pause(slots: Slots, context: SkillContext): Plan {
  const { replies } = LANGUAGES[context.language];
  // A bare "halt" may be meant for the voice, which has ended.
  const isBare = slots.has('bare');
  const reply = async (player: Player) => {
    if (player.status !== 'playing') return say(isBare ? '' : replies.nothingPlays);
    await context.players.run(player, { type: 'pause' });
    return say(replies.paused);
  };
  const whenNone = isBare ? async () => say('') : undefined;
  return onPlayer(wishOf(slots, 'playing'), { kind: 'media', change: 'paused' }, context, reply, whenNone);
}

function resume(slots: Slots, context: SkillContext): Plan {
  const { replies } = LANGUAGES[context.language];
  const wish = wishOf(slots, 'paused');
  const reply = async (player: Player) => {
    await context.players.run(player, { type: 'play' });
    const { track } = player;
    return say(replies.playing(track && replies.track(track.title, track.artists)));
  };
  return onPlayer(wish, { kind: 'media', change: 'resumed' }, context, reply, () => playAnything(context));
}

function moved(sign: 1 | -1, slots: Slots, context: SkillContext): Plan | undefined {
  const by = slots.get('duration');
  if (!by) return undefined;
  const byMs = sign * durationMs(by);
  const { replies } = LANGUAGES[context.language];
  return commanded(wishOf(slots, 'playing'), { type: 'seek', byMs }, 'changed', () => replies.moved(byMs), context);
}

function shuffle(slots: Slots, context: SkillContext): Plan {
  const isOn = !slots.has('off');
  const { replies } = LANGUAGES[context.language];
  return commanded(
    wishOf(slots, 'playing'),
    { type: 'shuffle', isOn },
    'changed',
    () => replies.shuffle(isOn),
    context,
  );
}

function repeat(slots: Slots, context: SkillContext): Plan {
  const mode = slots.has('off') ? 'off' : slots.has('one') ? 'track' : 'all';
  const { replies } = LANGUAGES[context.language];
  const command: PlayerCommand = { type: 'repeat', mode };
  return commanded(wishOf(slots, 'playing'), command, 'changed', () => replies.repeat[mode], context);
}

function query(slots: Slots, context: SkillContext): Plan {
  const { replies } = LANGUAGES[context.language];
  // Who sings "Yesterday", or wrote Hamlet, has nothing to do with what is playing.
  if (slots.text('query') || slots.has('taste')) return { ...say(replies.cannotLookUp), isBetterAskedOfModel: true };
  if (slots.has('next')) return say(replies.cannotTellNext);
  return onPlayer(wishOf(slots, 'playing'), undefined, context, async ({ status, track }) => {
    if (status !== 'playing' || !track) return say(replies.nothingPlays);
    if (slots.has('album')) return say(track.album ? `${replies.track(track.album, track.artists)}.` : replies.noAlbum);
    const name = replies.track(track.title, track.artists);
    return say(slots.has('more') ? replies.knowsNoMore(name) : `${name}.`);
  });
}
