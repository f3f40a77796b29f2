import { expect, test } from 'vitest';
import { programOf } from './desktop-entry.ts';
import { execCommand } from './exec-line.ts';
import { findProgram } from './find-program.ts';

const CALCULATOR = `# A comment
[Desktop Entry]
Type=Application
Name=Calculator
Name[de]=Taschenrechner
GenericName=Calculating machine
Keywords=sums;arithmetic;
Exec=/usr/bin/env gnome-calculator --mode=basic %U
StartupWMClass=Gnome-Calculator

[Desktop Action new]
Name=New window
Exec=gnome-calculator --new
`;

test('reads the names and the command of a program', () => {
  expect(programOf(CALCULATOR, 'org.gnome.Calculator')).toEqual({
    name: 'Calculator',
    otherNames: ['Calculator', 'Taschenrechner', 'Calculating machine', 'sums', 'arithmetic'],
    command: ['/usr/bin/env', 'gnome-calculator', '--mode=basic'],
    windowClasses: ['gnome-calculator', 'org.gnome.calculator', 'calculator', 'env'],
  });
});

test.each(['NoDisplay=true', 'Hidden=true', 'Terminal=true', 'Type=Link'])('leaves out what has %s', (line) => {
  expect(
    programOf(
      CALCULATOR.replace('Type=Application', `${line.startsWith('Type') ? '' : 'Type=Application\n'}${line}`),
      'x',
    ),
  ).toBeUndefined();
});

test.each([
  ['gimp-2.10 %U', ['gimp-2.10']],
  ['"/opt/My Program/run" --flag', ['/opt/My Program/run', '--flag']],
  [String.raw`sh -c "echo \"\$HOME\""`, ['sh', '-c', 'echo "$HOME"']],
  ['program --title=%c --rate=50%%', ['program', '--title=Name', '--rate=50%']],
  ['flatpak run --command=x @@u %U @@', ['flatpak', 'run', '--command=x', '@@u', '@@']],
  ['program; rm -rf /', ['program;', 'rm', '-rf', '/']],
])('splits %s without a shell', (exec, command) => expect(execCommand(exec, 'Name')).toEqual(command));

test.each(['', '   ', '"never closed', '%U'])('refuses the command %j', (exec) =>
  expect(execCommand(exec, 'Name')).toBeUndefined(),
);

const PROGRAMS = [
  { name: 'Firefox Web Browser', otherNames: ['Browser'], command: ['firefox'] as const, windowClasses: [] },
  { name: 'Files', otherNames: ['File Manager'], command: ['nautilus'] as const, windowClasses: [] },
  { name: 'LibreOffice Writer', otherNames: [], command: ['soffice'] as const, windowClasses: [] },
];

test.each([
  ['firefox', 'Firefox Web Browser'],
  ['browser', 'Firefox Web Browser'],
  ['file manager', 'Files'],
  ['writer', 'LibreOffice Writer'],
  ['libre office writer', 'LibreOffice Writer'],
  ['fire', undefined],
  ['piles', undefined],
  ['', undefined],
])('finds for “%s” %s', (said, name) => expect(findProgram(PROGRAMS, said)?.name).toBe(name));
