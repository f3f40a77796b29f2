import { Variant } from '@jellybrick/dbus-next';
import { z } from 'zod';
import type { Player, PlayerStatus } from '../player.ts';

const MICROSECONDS_PER_MS = 1000;

/** A number of any width. */
const number = z.union([z.number(), z.bigint()]).transform(Number);

/** What `org.mpris.MediaPlayer2` tells (MPRIS D-Bus Interface Specification 2.2). Players leave out much of it. */
export const rootSchema = z.object({
  Identity: z.string().catch(''),
  SupportedUriSchemes: z.array(z.string()).catch([]),
});

const metadataSchema = z.object({
  'mpris:trackid': z.string().optional().catch(undefined),
  'xesam:title': z.string().optional().catch(undefined),
  'xesam:artist': z
    .union([z.array(z.string()), z.string().transform((artist) => [artist])])
    .optional()
    .catch(undefined),
  'xesam:album': z.string().optional().catch(undefined),
  'xesam:url': z.string().optional().catch(undefined),
});

/** What `org.mpris.MediaPlayer2.Player` tells. */
export const playerSchema = z.object({
  PlaybackStatus: z.enum(['Playing', 'Paused', 'Stopped']).catch('Stopped'),
  Metadata: metadataSchema.catch({}),
  Volume: number.optional().catch(undefined),
  Position: number.optional().catch(undefined),
});

const STATUS = { Playing: 'playing', Paused: 'paused', Stopped: 'stopped' } as const satisfies Record<
  string,
  PlayerStatus
>;

/** @param busName such as `org.mpris.MediaPlayer2.vlc.instance42` */
export function playerOf(
  busName: string,
  { Identity, SupportedUriSchemes }: z.infer<typeof rootSchema>,
  state: z.infer<typeof playerSchema>,
): Player {
  const { PlaybackStatus, Metadata, Volume } = state;
  const title = Metadata['xesam:title'] || fileNameOf(Metadata['xesam:url']);
  const artists = Metadata['xesam:artist']?.filter((artist) => artist !== '') ?? [];
  const album = Metadata['xesam:album'];
  return {
    id: busName,
    name: nameOf(busName, Identity),
    status: STATUS[PlaybackStatus],
    ...(title ? { track: { title, artists, ...(album ? { album } : {}) } } : {}),
    ...(Volume === undefined ? {} : { volumePercent: Math.round(Volume * 100) }),
    opensFiles: SupportedUriSchemes.includes('file'),
  };
}

/** @returns a short name: "mpv Media Player" is mpv, and "VLC media player" VLC */
export function nameOf(busName: string, identity = ''): string {
  const [ofBus = busName] = busName.replace(/^org\.mpris\.MediaPlayer2\./, '').split('.');
  return identity.replace(/\s*\b(?:media|music|web)?\s*\b(?:player|browser)\b.*$/i, '').trim() || ofBus;
}

function fileNameOf(url: string | undefined): string | undefined {
  if (!url?.startsWith('file://')) return undefined;
  try {
    return decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)).replace(/\.[^.]+$/, '');
  } catch {
    return undefined; // No address that anybody can read.
  }
}

/** @returns the value without D-Bus's types around it */
export function plainValue(value: unknown): unknown {
  if (value instanceof Variant) return plainValue(value.value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainValue(one)]));
  }
  return value;
}

/** @returns the time as MPRIS counts it */
export const microsecondsOf = (ms: number) => BigInt(Math.round(ms * MICROSECONDS_PER_MS));
