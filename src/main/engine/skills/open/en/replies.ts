import { capitalised } from '../../../understanding/languages/en/speak.ts';

const ADDRESS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const shown = (name: string) => (ADDRESS.test(name) ? name : capitalised(name));

/** What is said about opening pages and programs. */
export const openReplies = {
  what: 'What shall I open?',
  shallOpen: (name: string) => `Shall I open ${shown(name)}?`,
  opening: (name: string) => `Opening ${shown(name)}.`,
  mayNot: (name: string) => `I may not open ${name}. You can allow it in the settings, under skills.open.`,
  leftAlone: 'All right, I leave it.',
};
