import { z } from 'zod';
import { plainValue } from './mpris-state.ts';
import { busErrorName, type SessionBus } from './session-bus.ts';

const PATH = '/org/mpris/MediaPlayer2';
const PLAYLISTS = 'org.mpris.MediaPlayer2.Playlists';
const TRACKS = 'org.mpris.MediaPlayer2.TrackList';
const TIMEOUT_MS = 500;
const MAX_PLAYLISTS = 500;

/** Object path, name, icon. */
const playlistsSchema = z.array(z.tuple([z.string(), z.string(), z.string()]));
const trackIdsSchema = z.array(z.string());
const tracksSchema = z.array(
  z.object({
    'mpris:trackid': z.string(),
    'xesam:title': z.string().catch(''),
    'xesam:artist': z.array(z.string()).catch([]),
    'xesam:album': z.string().catch(''),
  }),
);

/**
 * Plays a playlist of the player, or what is in its queue, by a name.
 * @returns the name as the player has it; undefined when it has none such
 * @throws DBusError; DOMException `TimeoutError`
 */
export async function playListed(bus: SessionBus, player: string, query: string): Promise<string | undefined> {
  return (await playPlaylist(bus, player, query)) ?? (await playQueued(bus, player, query));
}

async function playPlaylist(bus: SessionBus, player: string, query: string): Promise<string | undefined> {
  const body = [0, MAX_PLAYLISTS, 'Alphabetical', false];
  const [listed] = await ifOffered(() => ask(bus, player, PLAYLISTS, 'GetPlaylists', 'uusb', body));
  const playlists = playlistsSchema.safeParse(plainValue(listed)).data ?? [];
  const wanted = plain(query).replace(/ ?playlist$/, '');
  const found = playlists.find(([, name]) => plain(name) === wanted);
  if (!found) return undefined;
  await ask(bus, player, PLAYLISTS, 'ActivatePlaylist', 'o', [found[0]]);
  return found[1];
}

async function playQueued(bus: SessionBus, player: string, query: string): Promise<string | undefined> {
  const [listed] = await ifOffered(() =>
    ask(bus, player, 'org.freedesktop.DBus.Properties', 'Get', 'ss', [TRACKS, 'Tracks']),
  );
  const ids = trackIdsSchema.safeParse(plainValue(listed)).data ?? [];
  if (ids.length === 0) return undefined;
  const [told] = await ask(bus, player, TRACKS, 'GetTracksMetadata', 'ao', [ids]);
  const tracks = tracksSchema.safeParse(plainValue(told)).data ?? [];
  const wanted = plain(query);
  const found = tracks.find((track) =>
    [track['xesam:title'], track['xesam:album'], ...track['xesam:artist']].some((name) => plain(name) === wanted),
  );
  if (!found) return undefined;
  await ask(bus, player, TRACKS, 'GoTo', 'o', [found['mpris:trackid']]);
  return found['xesam:title'] || query;
}

function ask(
  bus: SessionBus,
  destination: string,
  of: string,
  member: string,
  signature: string,
  body: unknown[],
): Promise<unknown[]> {
  return bus.call({ destination, path: PATH, interface: of, member, signature, body }, TIMEOUT_MS);
}

/** Both interfaces are optional. */
async function ifOffered(ask: () => Promise<unknown[]>): Promise<unknown[]> {
  try {
    return await ask();
  } catch (error) {
    if (busErrorName(error) === undefined) throw error;
    return [];
  }
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\d ]/gu, '')
    .trim();
