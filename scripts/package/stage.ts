import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Model } from '../../src/main/models/catalogue/manifest.ts';
import { modelsDir, projectRoot } from '../setup/paths.mjs';
import { say } from '../setup/terminal.mjs';

/** What electron-builder must know of the staged app. */
interface StagedApp {
  version: string;
  electronVersion: string;
  electronDist: string;
}

const STAGE = join(projectRoot, 'dist/stage');
/** Modules outside the bundle: native code, and code that reads a file next to it. */
const MODULES = ['onnxruntime-node', 'onnxruntime-common', 'node-sqlite3-wasm', 'city-timezones', ...llamaLibraries()];
/** Folders of `resources/` that are read while Hark runs. */
const RESOURCES = ['icons', 'phonemes', 'understanding', 'wake-training'];
const ONNX_PLATFORMS = 'onnxruntime-node/bin/napi-v6';

/**
 * Lays out the contents of the package in `dist/stage`: the bundle, the modules outside it (for this platform only) and
 * the models.
 * @param electron the executable
 */
export async function stageApp(electron: string): Promise<StagedApp> {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  await rm(STAGE, { recursive: true, force: true });
  const app = join(STAGE, 'app');
  await mkdir(app, { recursive: true });
  await cp(join(projectRoot, 'out'), join(app, 'out'), { recursive: true });
  for (const folder of ['models', ...RESOURCES.map((name) => `resources/${name}`)]) {
    await cp(join(projectRoot, folder), join(app, folder), { recursive: true });
  }
  const { models }: { models: Model[] } = JSON.parse(await readFile(join(projectRoot, 'models/manifest.json'), 'utf8'));
  for (const { id, install } of models.filter(({ install }) => install !== 'optional')) {
    // Set-up could not fetch it; Hark works without it.
    if (install === 'recommended' && !existsSync(join(modelsDir, id))) say(`the package does not contain ${id}`);
    else await cp(join(modelsDir, id), join(STAGE, 'models', id), { recursive: true });
  }
  await cp(join(projectRoot, 'LICENSE'), join(STAGE, 'LICENSE.hark.txt'));

  const dependencies: Record<string, string> = {};
  for (const name of MODULES) {
    const source = join(projectRoot, 'node_modules', name);
    await cp(source, join(app, 'node_modules', name), { recursive: true, filter: (path) => isWanted(path, source) });
    dependencies[name] = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')).version;
  }
  const { name, productName, version, description, license, author, homepage, main } = manifest;
  const staged = { name, productName, version, description, license, author, homepage, main, dependencies };
  await writeFile(join(app, 'package.json'), `${JSON.stringify(staged, null, 2)}\n`);

  const { electronVersion, electronDist } = await stageElectron(electron);
  return { version, electronVersion, electronDist };
}

/** The native libraries of node-llama-cpp for this platform; a universal app for macOS holds both. */
function llamaLibraries(): string[] {
  const { platform, arch } = process;
  if (platform === 'darwin') return ['mac-arm64-metal', 'mac-x64'].map((name) => `@node-llama-cpp/${name}`);
  return [`@node-llama-cpp/${platform === 'win32' ? 'win' : platform}-${arch}`];
}

function isWanted(path: string, module: string): boolean {
  const inside = path.slice(dirname(module).length + 1).replaceAll('\\', '/');
  if (!inside.startsWith(`${ONNX_PLATFORMS}/`)) return true;
  const [platform, arch] = inside.slice(ONNX_PLATFORMS.length + 1).split('/');
  // A universal app for macOS holds both.
  const archs = process.platform === 'darwin' ? ['arm64', 'x64'] : [process.arch];
  return platform === process.platform && (arch === undefined || archs.includes(arch));
}

/** Copies Electron without the launcher that set-up adds, for electron-builder. */
async function stageElectron(electron: string): Promise<Omit<StagedApp, 'version'>> {
  const electronDist = join(STAGE, 'electron');
  await cp(dirname(electron), electronDist, {
    recursive: true,
    filter: (path) => !/resources\/app(?:\/|$)|\.complete$/.test(path),
  });
  const entries = await readdir(electronDist);
  if (!entries.includes(basename(electron))) throw new Error(`${electronDist} lacks ${basename(electron)}`);
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const version = execFileSync(electron, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' });
  return { electronVersion: version.trim(), electronDist };
}
