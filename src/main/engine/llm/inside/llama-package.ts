import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../../models/catalogue/project-root.ts';

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'win' };

/** The npm package with llama.cpp built for this machine. It is only looked for: loading it is left to the model's process. */
export function llamaPackage(): { name: string; isInstalled: boolean } {
  const platform = PLATFORMS[process.platform] ?? process.platform;
  // Apple's graphics processor comes with its processor.
  const variant = process.platform === 'darwin' && process.arch === 'arm64' ? '-metal' : '';
  const name = `@node-llama-cpp/${platform}-${process.arch}${variant}`;
  try {
    createRequire(join(projectRoot, 'package.json')).resolve(name);
    return { name, isInstalled: true };
  } catch {
    return { name, isInstalled: false };
  }
}
