import { HarkError } from '../../../shared/errors.ts';
import type { Program } from './programs/program.ts';
import { runCommand } from './start-command.ts';

/** What is done to the windows of a program. */
type WindowStep = 'show' | 'close';

/**
 * Brings a program's window to the front, or closes its windows as their own button does, so that it may ask what to save.
 * @throws HarkError PROGRAM_NOT_FOUND when it has no window; DESKTOP_UNABLE
 */
export async function handleWindows(program: Program, step: WindowStep): Promise<void> {
  const handle = WAYS[process.platform];
  if (!handle) throw new HarkError('DESKTOP_UNABLE', `no way to handle windows on ${process.platform} is known`);
  await handle(program, step);
}

const WAYS: Readonly<Partial<Record<NodeJS.Platform, (program: Program, step: WindowStep) => Promise<void>>>> = {
  linux: handleX11,
  darwin: async ({ name }, step) => {
    const script = `function run([name, step]) {
      const program = Application(name);
      if (!program.running()) return 'none';
      if (step === 'show') program.activate(); else program.quit();
      return 'done';
    }`;
    const output = await runCommand(['osascript', '-l', 'JavaScript', '-e', script, name, step]);
    if (output.trim() === 'none') throw notOpen(name);
  },
  win32: async ({ name }, step) => {
    const script = `$name = $env:HARK_PROGRAM
      $found = @(Get-Process | Where-Object { $_.MainWindowHandle -ne 0 -and
      ($_.ProcessName -eq $name -or $_.Description -eq $name -or $_.MainWindowTitle -like ('*' + $name)) })
      if ($found.Count -eq 0) { 'none'; exit }
      if ($env:HARK_STEP -eq 'show') { [void](New-Object -ComObject WScript.Shell).AppActivate($found[0].Id) }
      else { foreach ($one in $found) { [void]$one.CloseMainWindow() } }`;
    const output = await runCommand(['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', script], {
      HARK_PROGRAM: name,
      HARK_STEP: step,
    });
    if (output.trim() === 'none') throw notOpen(name);
  },
};

/** By EWMH, with wmctrl. Wayland lets no program handle the windows of another one; those that run under Xwayland are X11's. */
async function handleX11({ name, windowClasses }: Program, step: WindowStep): Promise<void> {
  const ids = (await runCommand(['wmctrl', '-lx'])).split('\n').flatMap((line) => {
    const [id, , classes = ''] = line.split(/\s+/);
    const isOfProgram = classes
      .toLowerCase()
      .split('.')
      .some((one) => windowClasses.includes(one));
    return id && isOfProgram ? id : [];
  });
  const [first] = ids;
  if (first === undefined) throw notOpen(name);
  if (step === 'show') await runCommand(['wmctrl', '-ia', first]);
  else for (const id of ids) await runCommand(['wmctrl', '-ic', id]);
}

const notOpen = (name: string) => new HarkError('PROGRAM_NOT_FOUND', `no window of ${name} is open`);
