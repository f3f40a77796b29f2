import { plainPlayerName } from './known-players.ts';
import type { Player, PlayerStatus } from './player.ts';

/** What is done most often to players in these states comes first. */
const ORDER: Readonly<Record<'playing' | 'paused', readonly PlayerStatus[]>> = {
  playing: ['playing', 'paused', 'stopped', 'unresponsive'],
  paused: ['paused', 'stopped', 'playing', 'unresponsive'],
};

/**
 * @param first which state is meant where several players run: what plays, or what can go on
 * @param lastUsedId of two in the same state this one is meant
 */
export function choosePlayer(
  players: readonly Player[],
  first: 'playing' | 'paused',
  lastUsedId: string | undefined,
): Player | undefined {
  const rank = ({ id, status }: Player) => 2 * ORDER[first].indexOf(status) - (id === lastUsedId ? 1 : 0);
  return [...players].sort((one, other) => rank(one) - rank(other))[0];
}

/** @param said what the user calls it */
export function playerNamed(players: readonly Player[], said: string): Player | undefined {
  const wanted = plainPlayerName(said);
  const matches = (test: (name: string) => boolean) => players.find(({ name }) => test(plainPlayerName(name)));
  return matches((name) => name === wanted) ?? matches((name) => name.includes(wanted) || wanted.includes(name));
}
