import { capitalised } from '../../../understanding/languages/de/speak.ts';
import type { openReplies } from '../en/replies.ts';

const ADDRESS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const shown = (name: string) => (ADDRESS.test(name) ? name : capitalised(name));

/** What is said about opening pages and programs, in German. */
export const germanOpenReplies: typeof openReplies = {
  what: 'Was soll ich öffnen?',
  shallOpen: (name) => `Soll ich ${shown(name)} öffnen?`,
  opening: (name) => `Ich öffne ${/^(?:den|die|das|Ihren) /.test(name) ? name : shown(name)}.`,
  notInstalled: (name) => `Ich finde kein Programm namens ${shown(name)}.`,
  shown: (name) => `Hier ist ${name}.`,
  closing: (name) => `Ich schließe ${name}.`,
  notOpen: (name) => `Von ${name} ist kein Fenster offen.`,
  failed: (name) => `${shown(name)} ließ sich nicht öffnen.`,
  cannot: (name) => `Auf diesem Desktop kann ich die Fenster von ${name} nicht steuern.`,
  folders: {
    downloads: 'die Downloads',
    documents: 'die Dokumente',
    pictures: 'die Bilder',
    music: 'den Musikordner',
    videos: 'die Videos',
    desktop: 'den Schreibtisch',
    home: 'Ihren persönlichen Ordner',
  },
  aSearch: 'eine Websuche',
  searching: (words) => `Ich suche im Internet nach „${words}“.`,
  shallSearch: (words) => `Soll ich im Internet nach „${words}“ suchen?`,
  leftAlone: 'Gut, ich lasse es.',
};
