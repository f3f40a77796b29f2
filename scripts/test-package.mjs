/**
 * `npm run test:package`: a new user's path. Makes the .deb, installs it with apt in a clean Debian, starts it there as
 * an ordinary user without network, and talks to it. Needs Debian and root, for the clean root alone. `-- --made` takes
 * the .deb that is there.
 */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runScript, setUpApp } from './setup/index.mjs';
import { projectRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { SetupError, say } from './setup/terminal.mjs';

/** What is mounted in the clean root: the arguments of `mount`, and where. */
const MOUNTS = [
  { args: ['-t', 'proc', 'proc'], at: 'proc' },
  { args: ['--rbind', '/dev'], at: 'dev' },
];

await runScript(async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new SetupError('the package is tested on Debian, as root: a clean root is made for it');
  }
  await setUpApp(['mmdebstrap']);
  if (!process.argv.includes('--made')) await must(process.execPath, [join(projectRoot, 'scripts/package.mjs')], {});
  const { version } = (await import('../package.json', { with: { type: 'json' } })).default;
  const deb = join(projectRoot, `dist/hark_${version}_amd64.deb`);

  const root = await mkdtemp(join(tmpdir(), 'hark-root-'));
  const sources = '/etc/apt/sources.list.d/debian.sources';
  try {
    say('making a clean Debian');
    const from = existsSync(sources) ? [sources] : [];
    await must('mmdebstrap', ['--variant=apt', '--mode=root', 'bookworm', root, ...from]);
    await cp('/etc/resolv.conf', join(root, 'etc/resolv.conf'));
    await cp(deb, join(root, basename(deb)));
    for (const { args, at } of MOUNTS) await must('mount', [...args, join(root, at)]);
    const inside = (/** @type {string[]} */ ...command) =>
      must('chroot', [root, ...command], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    await inside('apt-get', 'update', '-qq');
    // Of the system's own: a display, and somebody to sit in front of it.
    await inside(
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'xvfb',
      'xauth',
      'dbus',
      'fonts-dejavu-core',
    );
    await inside('useradd', '--create-home', 'ann');

    say('installing the package');
    const startedAt = performance.now();
    await inside('apt-get', 'install', '-y', '-qq', '--no-install-recommends', `/${basename(deb)}`);
    const installMs = performance.now() - startedAt;

    say('starting it, and talking to it');
    const env = { HARK_ROOT: root, HARK_DEB: deb, HARK_INSTALL_MS: String(installMs) };
    // In a network with nothing but loopback: it must not need another.
    const command = 'ip link set lo up && exec "$0" --import tsx e2e/package/index.ts';
    const { exitCode } = await run('unshare', ['--net', 'sh', '-c', command, process.execPath], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    return exitCode;
  } finally {
    for (const { at } of [...MOUNTS].reverse()) await run('umount', ['-l', join(root, at)], { quiet: true });
    // Nothing of the machine's own is behind it any more.
    if (!existsSync(join(root, 'proc/self')) && !existsSync(join(root, 'dev/null'))) {
      await rm(root, { recursive: true, force: true });
    }
  }
});

/**
 * Runs a command that must succeed.
 * @param {string} command
 * @param {string[]} args
 * @param {import('./setup/run.mjs').RunOptions} [options]
 */
async function must(command, args, options = { quiet: true }) {
  const { exitCode, output } = await run(command, args, options);
  if (exitCode !== 0)
    throw new SetupError(`${command} ${args[0]} failed:\n${output.trim().split('\n').slice(-8).join('\n')}`);
}
