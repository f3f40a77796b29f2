/** Programs that people name when they mean a player, whether it runs or not. */
const KNOWN = [
  ...[
    'amarok',
    'apple music',
    'audacious',
    'audible',
    'banshee',
    'brave',
    'celluloid',
    'chrome',
    'chromium',
    'clementine',
  ],
  ...['deadbeef', 'deezer', 'edge', 'elisa', 'exaile', 'firefox', 'foobar', 'gnome music', 'itunes', 'juk', 'kodi'],
  ...[
    'lollypop',
    'mpd',
    'mpv',
    'music player',
    'media player',
    'pandora',
    'plex',
    'plexamp',
    'quod libet',
    'rhythmbox',
  ],
  ...['shortwave', 'sirius', 'smplayer', 'spotify', 'strawberry', 'tidal', 'totem', 'vlc', 'winamp', 'youtube music'],
];

/** @returns a name as it is compared: "V.L.C. player" is "vlc" */
export function plainPlayerName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:the|my|app|application|program|media player|music player|player)\b/g, '')
    .replace(/[^\p{L}\d]/gu, '');
}

const PLAIN = new Set(KNOWN.map(plainPlayerName).filter((name) => name !== ''));

export const isKnownPlayer = (said: string) => PLAIN.has(plainPlayerName(said));
