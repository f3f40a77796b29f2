import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../../models/catalogue/project-root.ts';

/** Set-up bundles it there: published as it is, it does not run on Electron's older Node. */
const BUNDLE = 'out/vendor/node-llama-cpp/dist/bundle/index.mjs';

/** Imports node-llama-cpp. In a package it lies outside the archive, which the system's loader cannot read. */
export function importLlama(): Promise<typeof import('node-llama-cpp')> {
  const root = projectRoot.replace(/app\.asar$/, 'app.asar.unpacked');
  return import(/* @vite-ignore */ pathToFileURL(resolve(root, BUNDLE)).href);
}
