import { capitalised } from '../../../understanding/languages/en/speak.ts';

const ADDRESS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const shown = (name: string) => (ADDRESS.test(name) ? name : capitalised(name));

/** What is said about opening pages and programs. */
export const openReplies = {
  what: 'What shall I open?',
  shallOpen: (name: string) => `Shall I open ${shown(name)}?`,
  opening: (name: string) => `Opening ${name.startsWith('the ') || name.startsWith('your ') ? name : shown(name)}.`,
  notInstalled: (name: string) => `I can't find a program called ${name}.`,
  shown: (name: string) => `Here is ${name}.`,
  closing: (name: string) => `Closing ${name}.`,
  notOpen: (name: string) => `No window of ${name} is open.`,
  failed: (name: string) => `${shown(name)} did not open.`,
  cannot: (name: string) => `This desktop does not let me handle the windows of ${name}.`,
  folders: {
    downloads: 'Downloads',
    documents: 'Documents',
    pictures: 'Pictures',
    music: 'Music',
    videos: 'Videos',
    desktop: 'the desktop',
    home: 'your home folder',
  },
  aSearch: 'a web search',
  searching: (words: string) => `Searching the web for ${words}.`,
  shallSearch: (words: string) => `Shall I search the web for ${words}?`,
  leftAlone: 'All right, I leave it.',
};
