import { type ErrorCode, HarkError } from '../../../../shared/errors.ts';
import { shuffle } from '../../../../shared/seeded-random.ts';
import { type FoundMusic, findSongs } from '../../music/find-songs.ts';
import type { Song } from '../../music/song.ts';
import type { Player } from '../../players/player.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { act } from '../act.ts';
import { type IntentHandler, type Plan, type SkillContext, say } from '../skill.ts';
import { isGermanGame } from './de/games.ts';
import { germanMusicNames, isGermanLater, splitOffGermanPlayer, wantedGermanMusic } from './de/music-names.ts';
import { germanMediaReplies } from './de/replies.ts';
import { isGame } from './en/games.ts';
import { isLater, musicNames, splitOffPlayer, wantedMusic } from './en/music-names.ts';
import { mediaReplies } from './en/replies.ts';
import { playerFailure } from './on-player.ts';

const LANGUAGES = {
  en: { replies: mediaReplies, isGame, isLater, musicNames, splitOffPlayer, wantedMusic },
  de: {
    replies: germanMediaReplies,
    isGame: isGermanGame,
    isLater: isGermanLater,
    musicNames: germanMusicNames,
    splitOffPlayer: splitOffGermanPlayer,
    wantedMusic: wantedGermanMusic,
  },
};

interface Wish {
  query: string;
  mediaClass: string | undefined;
  /** The player that was named. */
  device: string | undefined;
  isShuffled: boolean;
}

/** "Play some jazz": from the user's own music, or else from what the player has in its lists. */
export function play(slots: Slots, context: SkillContext): Plan | undefined {
  const { replies, isGame: isNamedGame, isLater, splitOffPlayer: split } = LANGUAGES[context.language];
  const mediaClass = slots.get('mediaClass', 'class');
  const said = [slots.text('query'), slots.text('more')].filter((part) => part !== undefined).join(' ');
  const { query, device } = split(said, (name) => context.players.isPlayer(name));
  // "Play music in half an hour" is for later.
  if (isLater(said)) return say(replies.notLater);
  if ([slots.text('query'), mediaClass].some((what) => what && isNamedGame(what))) return undefined;
  const wish = { mediaClass, device: slots.text('device') ?? device, isShuffled: slots.has('shuffle') };
  if (query !== '') return played({ ...wish, query }, context);
  const answer: IntentHandler = (answered, later) => played({ ...wish, query: answered.text('query') ?? '' }, later);
  // No question that waits: the classifier supposes it of much that names what it wants in other words.
  return { ...say(replies.whatToPlay), followUps: { 'media.what': answer } };
}

/** "Play Kind of Blue" could mean anything, unless it names something of the user's music. */
export function playOwn(sentence: string, context: SkillContext): Plan | undefined {
  const { wantedMusic: wanted, musicNames: names } = LANGUAGES[context.language];
  const query = wanted(sentence);
  if (query === undefined || !context.music.hasFolder) return undefined;
  const wish: Wish = { query, mediaClass: undefined, device: undefined, isShuffled: false };
  return acted(wish, context, async () => {
    const { songs } = await context.music.songs();
    const found = findSongs(songs, wish, names);
    return found
      ? playFound(found, await running(undefined, found, context), wish, context)
      : { ...say(''), isNotMeant: true };
  });
}

/** Something of the user's music, in any order, where no player runs that could go on. */
export async function playAnything(context: SkillContext): Promise<Plan | undefined> {
  const { music, language } = context;
  const { songs } = await music.songs();
  if (songs.length === 0) return undefined;
  const { replies } = LANGUAGES[language];
  await music.play(shuffled(songs, context), undefined);
  return say(replies.playing(replies.yourMusic));
}

function played(wish: Wish, context: SkillContext): Plan {
  return acted(wish, context, () => start(wish, context));
}

function acted(wish: Wish, context: SkillContext, run: () => Promise<Plan>): Plan {
  const { replies } = LANGUAGES[context.language];
  return act([], run, (code) =>
    code === 'PLAYER_NOT_FOUND' && wish.device === undefined
      ? replies.noProgram
      : playerFailure(code, wish.device, context),
  );
}

async function start(wish: Wish, context: SkillContext): Promise<Plan> {
  const { music, players, language } = context;
  const { replies, musicNames: names } = LANGUAGES[language];
  const { query, device } = wish;
  const { songs, progress } = await music.songs();
  const found = findSongs(songs, wish, names);
  const player = await running(device, found, context);
  if (found) return playFound(found, player, wish, context);
  const listed = player && (await players.playOwn(player, query));
  if (listed !== undefined) return say(replies.playing(listed));
  if (!music.hasFolder) return say(replies.noFolder(query));
  return say(progress ? replies.notYetFound(query, progress) : replies.cannotFind(query));
}

async function playFound(
  { songs, name, artist }: FoundMusic,
  player: Player | undefined,
  { isShuffled }: Wish,
  context: SkillContext,
): Promise<Plan> {
  const { replies } = LANGUAGES[context.language];
  await context.music.play(isShuffled ? shuffled(songs, context) : songs, player);
  return say(replies.playing(artist === undefined ? name : replies.track(name, [artist])));
}

/** What was found can be played by a player that is started for it, where none can be controlled. */
async function running(
  name: string | undefined,
  found: FoundMusic | undefined,
  { players }: SkillContext,
): Promise<Player | undefined> {
  try {
    return await players.find({ name, first: 'playing' });
  } catch (error) {
    const isNeeded = name !== undefined || !found;
    const code: ErrorCode | undefined = error instanceof HarkError ? error.code : undefined;
    if (isNeeded || (code !== 'PLAYERS_UNAVAILABLE' && code !== 'PLAYER_SLOW')) throw error;
    return undefined;
  }
}

function shuffled(songs: readonly Song[], { random }: SkillContext): Song[] {
  const order = [...songs];
  shuffle(order, random);
  return order;
}
