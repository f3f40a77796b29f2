import { chmod, cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Model } from '../../src/main/models/catalogue/manifest.ts';
import { projectRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { LIBRARY_PACKAGES } from '../setup/system-libraries.mjs';
import { SetupError } from '../setup/terminal.mjs';

/** Node's name of an architecture → Debian's. */
const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'armhf' };

const DESKTOP_FILE = `[Desktop Entry]
Type=Application
Name=Hark
GenericName=Voice assistant
Comment=Say its name, ask, and be answered aloud, on your own machine
Comment[de]=Sagen Sie seinen Namen, fragen Sie, und hören Sie die Antwort: auf Ihrem eigenen Rechner
Exec=/opt/Hark/hark %U
Icon=hark
Terminal=false
StartupWMClass=Hark
Categories=Utility;Accessibility;AudioVideo;
Keywords=voice;assistant;speech;timer;
MimeType=x-scheme-handler/hark;
`;

/** Chromium's sandbox needs it where user namespaces are closed. */
const POSTINST = `#!/bin/sh
set -e
chown root:root /opt/Hark/chrome-sandbox
chmod 4755 /opt/Hark/chrome-sandbox
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
`;

/**
 * Makes a Debian package of an unpacked app with dpkg-deb: electron-builder's own target downloads helpers.
 * @param unpacked the folder of the app
 * @throws SetupError when dpkg-deb fails or does not know this machine's architecture
 */
export async function makeDeb(unpacked: string, version: string): Promise<{ path: string; mib: number }> {
  const architecture = ARCHITECTURES[process.arch];
  if (!architecture) throw new SetupError(`Debian has no name for ${process.arch} here`);
  const root = join(projectRoot, 'dist/deb');
  await rm(root, { recursive: true, force: true });
  const at = (path: string) => join(root, path);
  for (const folder of ['DEBIAN', 'opt', 'usr/bin', 'usr/share/applications', 'usr/share/doc/hark']) {
    await mkdir(at(folder), { recursive: true });
  }
  await cp(unpacked, at('opt/Hark'), { recursive: true });
  await symlink('/opt/Hark/hark', at('usr/bin/hark'));
  await writeFile(at('usr/share/applications/hark.desktop'), DESKTOP_FILE);
  for (const file of await readdir(join(projectRoot, 'resources/icons'))) {
    const size = /^(\d+x\d+)\.png$/.exec(file)?.[1];
    if (!size) continue;
    await mkdir(at(`usr/share/icons/hicolor/${size}/apps`), { recursive: true });
    await cp(join(projectRoot, 'resources/icons', file), at(`usr/share/icons/hicolor/${size}/apps/hark.png`));
  }
  await writeFile(at('usr/share/doc/hark/copyright'), await copyright());
  await writeFile(at('DEBIAN/control'), await control(architecture, version, await sizeKib(at('opt'))));
  await writeFile(at('DEBIAN/postinst'), POSTINST);
  await chmod(at('DEBIAN/postinst'), 0o755);

  const path = join(projectRoot, `dist/hark_${version}_${architecture}.deb`);
  const args = ['--root-owner-group', '-Zxz', '-z4', '--build', root, path];
  const { exitCode, output } = await run('dpkg-deb', args, { quiet: true });
  if (exitCode !== 0) throw new SetupError(`dpkg-deb failed:\n${output.trim()}`);
  await rm(root, { recursive: true });
  return { path, mib: (await stat(path)).size / 2 ** 20 };
}

async function control(architecture: string, version: string, installedKib: number): Promise<string> {
  const { description, author } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  return `Package: hark
Version: ${version}
Architecture: ${architecture}
Maintainer: ${author}
Installed-Size: ${installedKib}
Depends: ${[...LIBRARY_PACKAGES, 'xdg-utils'].join(', ')}
Recommends: espeak-ng, libayatana-appindicator3-1
Section: utils
Priority: optional
Description: ${description.split(':')[0]}
 ${description}
 Models for wake words, speech recognition and a voice are inside: it needs no network.
`;
}

interface Classifier {
  language: string;
  sources: { name: string; licence: string }[];
}

interface Phonemes {
  source: { name: string; licence: string };
}

/** Hark's own licence, those of the models, of what the classifier was trained on, and of the dictionary. */
async function copyright(): Promise<string> {
  const { models }: { models: Model[] } = JSON.parse(await readFile(join(projectRoot, 'models/manifest.json'), 'utf8'));
  const lines = models.map(({ name, licence, licenceNote, derivedFrom, homepage }) =>
    [`${name}: ${licence}`, licenceNote, derivedFrom && `Trained from ${derivedFrom}`, homepage]
      .filter(Boolean)
      .join('\n  '),
  );
  const sources = (await classifiers()).flatMap(({ language, sources }) =>
    sources.map(({ name, licence }) => `${name} (${language}): ${licence}`),
  );
  const { source }: Phonemes = JSON.parse(await readFile(join(projectRoot, 'resources/phonemes/en.json'), 'utf8'));
  const dictionary = await readFile(join(projectRoot, 'resources/phonemes/LICENSE.cmudict.txt'), 'utf8');
  const own = await readFile(join(projectRoot, 'LICENSE'), 'utf8');
  return `${own}\nElectron's and Chromium's licences: /opt/Hark/LICENSE.electron.txt, /opt/Hark/LICENSES.chromium.html\n\nModels:\n\n${lines.join('\n')}\n\nThe classifiers of sentences were trained on:\n\n${sources.join('\n')}\n\nEnglish phonemes are made from: ${source.name}, ${source.licence}\n\n${dictionary}`;
}

/** One for each language. */
async function classifiers(): Promise<Classifier[]> {
  const folder = join(projectRoot, 'resources/understanding');
  const headers = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(headers.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'))));
}

async function sizeKib(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath ?? entry.path, entry.name))).size;
  }
  return Math.ceil(bytes / 1024);
}
