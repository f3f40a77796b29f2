import type { Computer } from '../../computer/computer.ts';
import { findProgram } from '../../computer/programs/find-program.ts';
import type { Program } from '../../computer/programs/program.ts';
import type { IntentLanguage } from '../languages/languages.ts';

const NAMES = { en: ['Web Browser', 'Text Editor'], de: ['Internet-Browser', 'Texteditor'] } as const;

/** As their desktop files name them. */
function programs(language: IntentLanguage): readonly Program[] {
  const [browser, editor] = NAMES[language];
  return [
    { name: 'Firefox', otherNames: [browser, 'Browser'], command: ['firefox'], windowClasses: ['firefox'] },
    { name: editor, otherNames: ['gedit'], command: ['gedit'], windowClasses: ['gedit'] },
  ];
}
const done = async () => undefined;

/** A desktop with two programs, on which all works. */
export function fixedComputer(language: IntentLanguage = 'en'): Computer {
  return {
    findProgram: (said) => findProgram(programs(language), said),
    start: done,
    show: done,
    close: done,
    openFolder: done,
    saveScreenshot: async () => '/home/anna/Pictures/Screenshot 2026-03-04 15-04-00.png',
    lockScreen: done,
  };
}
