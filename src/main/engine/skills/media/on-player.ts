import type { ErrorCode } from '../../../../shared/errors.ts';
import type { Player, PlayerCommand } from '../../players/player.ts';
import type { PlayerWish } from '../../players/players.ts';
import { capitalised as germanCapitalised } from '../../understanding/languages/de/speak.ts';
import { capitalised } from '../../understanding/languages/en/speak.ts';
import { act } from '../act.ts';
import type { Effect } from '../effect.ts';
import { type Plan, type SkillContext, say } from '../skill.ts';
import { germanMediaReplies } from './de/replies.ts';
import { mediaReplies } from './en/replies.ts';

const LANGUAGES = {
  en: { replies: mediaReplies, capitalised },
  de: { replies: germanMediaReplies, capitalised: germanCapitalised },
};

/**
 * A plan that does something with the player that is meant.
 * @param effect what is changed; undefined for a question
 * @param run @returns what to say @throws HarkError
 * @param whenNone what is done where no player runs
 */
export function onPlayer(
  wish: PlayerWish,
  effect: Pick<Effect, 'kind' | 'change'> | undefined,
  context: SkillContext,
  run: (player: Player) => Promise<Plan>,
  whenNone?: () => Promise<Plan | undefined>,
): Plan {
  const { players, language } = context;
  const { replies } = LANGUAGES[language];
  let name = wish.name;
  return act(
    effect ? [{ ...effect, ...(wish.name === undefined ? {} : { name: wish.name }) }] : [],
    async () => {
      const player = await players.find(wish);
      if (!player) return (await whenNone?.()) ?? say(replies.noPlayer);
      name = player.name;
      return run(player);
    },
    (code) => playerFailure(code, name, context),
  );
}

/** Gives the player a command. @param reply what is said then */
export function commanded(
  wish: PlayerWish,
  command: PlayerCommand,
  change: Effect['change'],
  reply: (player: Player) => string,
  context: SkillContext,
): Plan {
  return onPlayer(wish, { kind: 'media', change }, context, async (player) => {
    await context.players.run(player, command);
    return say(reply(player));
  });
}

/** Of a player's own volume. @param toPercent what it shall be, by what it is */
export function playerVolume(wish: PlayerWish, toPercent: (percent: number) => number, context: SkillContext): Plan {
  const { replies, capitalised: begin } = LANGUAGES[context.language];
  return onPlayer(wish, { kind: 'volume', change: 'changed' }, context, async (player) => {
    if (player.volumePercent === undefined) return say(begin(replies.noVolume(player.name)));
    const percent = Math.min(100, Math.max(0, toPercent(player.volumePercent)));
    await context.players.run(player, { type: 'volume', percent });
    return say(begin(replies.volume(player.name, percent)));
  });
}

/** @param player its name, as far as it is known */
export function playerFailure(
  code: ErrorCode,
  player: string | undefined,
  { language }: SkillContext,
): string | undefined {
  const { replies, capitalised: begin } = LANGUAGES[language];
  const name = player ?? replies.thePlayer;
  switch (code) {
    case 'PLAYERS_UNAVAILABLE':
      return replies.unavailable;
    case 'PLAYER_NOT_FOUND':
      return begin(replies.notRunning(name));
    case 'PLAYER_SLOW':
      return begin(replies.slow(name));
    case 'PLAYER_CANNOT':
      return begin(replies.cannot(name));
    default:
      return undefined;
  }
}
