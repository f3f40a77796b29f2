import type { Computer } from './computer.ts';
import { findProgram } from './programs/find-program.ts';
import { installedPrograms } from './programs/installed-programs.ts';

/** The machine that Hark runs on. What acts on it is loaded when it is asked for. */
export const thisComputer: Computer = {
  findProgram: (said) => findProgram(installedPrograms(), said),
  start: async ({ command }) => (await import('./start-command.ts')).startCommand(command),
  show: async (program) => (await import('./open-windows.ts')).handleWindows(program, 'show'),
  close: async (program) => (await import('./open-windows.ts')).handleWindows(program, 'close'),
  openFolder: async (folder) => (await import('./folders.ts')).openFolder(folder),
  saveScreenshot: async (now) => (await import('./screenshot.ts')).saveScreenshot(now),
  lockScreen: async () => (await import('./lock-screen.ts')).lockScreen(),
};
