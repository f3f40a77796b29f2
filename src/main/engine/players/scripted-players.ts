import { z } from 'zod';
import { HarkError } from '../../../shared/errors.ts';
import type { Player, PlayerCommand } from './player.ts';

const scriptedSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    status: z.enum(['playing', 'paused', 'stopped']),
    title: z.string().nullish(),
    artist: z.string().nullish(),
    album: z.string().nullish(),
    volumePercent: z.number().nullish(),
  }),
);

/** @param output a script's list of players, as JSON @throws HarkError PLAYER_CANNOT */
export function playersOf(output: string): Player[] {
  const parsed = scriptedSchema.safeParse(jsonOf(output));
  if (!parsed.success) {
    throw new HarkError('PLAYER_CANNOT', 'the system told its players in another form', { cause: parsed.error });
  }
  return parsed.data.map(({ title, artist, album, volumePercent, ...player }) => ({
    ...player,
    ...(title ? { track: { title, artists: artist ? [artist] : [], ...(album ? { album } : {}) } } : {}),
    ...(volumePercent === undefined || volumePercent === null ? {} : { volumePercent }),
    opensFiles: false,
  }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // No schema takes it.
  }
}

/** @returns what a script gets beside the command's name */
export function commandValue(command: PlayerCommand): string {
  switch (command.type) {
    case 'seek':
      return String(Math.round(command.byMs));
    case 'volume':
      return String(command.percent);
    case 'shuffle':
      return String(command.isOn);
    case 'repeat':
      return command.mode;
    default:
      return '';
  }
}
