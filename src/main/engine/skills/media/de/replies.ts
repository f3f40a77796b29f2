import { spokenDuration } from '../../../understanding/languages/de/speak.ts';
import type { mediaReplies } from '../en/replies.ts';

/** What is said about players and what plays, in German. */
export const germanMediaReplies: typeof mediaReplies = {
  paused: 'Angehalten.',
  stopped: 'Gestoppt.',
  playing: (title) => (title === undefined ? 'Es geht weiter.' : `Es läuft ${title}.`),
  next: 'Nächster Titel.',
  previous: 'Vorheriger Titel.',
  restarted: 'Von vorn.',
  moved: (byMs) => `${spokenDuration(Math.abs(byMs))} ${byMs < 0 ? 'zurück' : 'vor'}.`,
  shuffle: (isOn) => `Die zufällige Wiedergabe ist ${isOn ? 'an' : 'aus'}.`,
  repeat: {
    off: 'Jetzt wird nichts wiederholt.',
    track: 'Das wird jetzt wiederholt.',
    all: 'Jetzt wird alles wiederholt.',
  },
  volume: (player, percent) => `${player} ist auf ${percent} Prozent.`,
  noVolume: (player) => `${player} hat keine eigene Lautstärke.`,
  outOfRange: 'Die Lautstärke geht von 0 bis 100 Prozent.',
  track: (title, artists) => (artists.length === 0 ? title : `${title} von ${artists.join(' und ')}`),
  nothingPlays: 'Es läuft nichts.',
  noPlayer: 'Es läuft kein Abspielprogramm.',
  notRunning: (player) => `${player} läuft nicht.`,
  cannot: (player) => `${player} bietet das nicht an.`,
  slow: (player) => `${player} antwortet nicht.`,
  thePlayer: 'das Abspielprogramm',
  unavailable: 'Auf diesem Rechner kann ich keine Abspielprogramme steuern.',
  cannotTellNext: 'Ich kann nicht sehen, was danach kommt.',
  noAlbum: 'Das Abspielprogramm nennt das Album nicht.',
  knowsNoMore: (track) => `Das ist ${track}. Mehr sagt das Abspielprogramm nicht.`,
  notLater: 'Musik kann ich später nicht von allein starten. Fragen Sie mich dann noch einmal.',
  whatToPlay: 'Was soll ich spielen?',
  cannotFind: (query) => `Ich finde „${query}“ nicht in Ihrer Musik.`,
  notYetFound: (query, { readSongs, allSongs }) =>
    `Ich habe bisher ${readSongs} Ihrer ${allSongs} Lieder gelesen und „${query}“ noch nicht gefunden.`,
  noFolder: (query) =>
    `Ich finde „${query}“ nicht. Um eigene Musik zu spielen, nennen Sie ihren Ordner in den Einstellungen unter „Musik“.`,
  noProgram: 'Ich habe es gefunden, aber es ist kein Abspielprogramm installiert, das ich starten kann.',
  yourMusic: 'Ihre Musik',
  cannotLookUp: 'Das kann ich noch nicht nachschlagen.',
};
