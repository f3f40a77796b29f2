import type { Computer } from '../../computer/computer.ts';
import { findProgram } from '../../computer/programs/find-program.ts';
import type { Program } from '../../computer/programs/program.ts';

const PROGRAMS: readonly Program[] = [
  { name: 'Firefox', otherNames: ['Web Browser', 'Browser'], command: ['firefox'], windowClasses: ['firefox'] },
  { name: 'Text Editor', otherNames: ['gedit'], command: ['gedit'], windowClasses: ['gedit'] },
];
const done = async () => undefined;

/** A desktop with two programs, on which all works. */
export const fixedComputer: Computer = {
  findProgram: (said) => findProgram(PROGRAMS, said),
  start: done,
  show: done,
  close: done,
  openFolder: done,
  saveScreenshot: async () => '/home/anna/Pictures/Screenshot 2026-03-04 15-04-00.png',
  lockScreen: done,
};
