import { cp, mkdir } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from './paths.mjs';

/** Libraries with which node-llama-cpp downloads models and compiles llama.cpp; Hark does neither. */
const UNUSED = /^(?:ipull|cmake-js|simple-git|octokit|@octokit\/.*)$/;
const EMPTY_MODULE = '\0empty';
/** It tries a native library in a process of its own first, which Hark's language model already is. */
const BINARY_TEST = '/bindings/utils/testBindingBinary.js';
/** The oldest Electron that must run it has Node 18, which cannot parse the package as published. */
const NODE_TARGET = 'node18';

/**
 * Bundles node-llama-cpp into `out/vendor/node-llama-cpp`: an ES module, because it awaits at its top level. It reads its
 * `package.json` and `llama/*.json` at these places beside it.
 */
export async function bundleNodeLlamaCpp() {
  const source = dirname(dirname(createRequire(import.meta.url).resolve('node-llama-cpp')));
  const target = join(projectRoot, 'out/vendor/node-llama-cpp');
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    plugins: [
      {
        name: 'without-compiling',
        enforce: 'pre',
        resolveId: (id) => (UNUSED.test(id) ? EMPTY_MODULE : undefined),
        load(id) {
          if (id === EMPTY_MODULE) return 'export default undefined;';
          return id.endsWith(BINARY_TEST) ? 'export const testBindingBinary = async () => true;' : undefined;
        },
      },
    ],
    ssr: { noExternal: true },
    build: {
      ssr: join(source, 'dist/index.js'),
      outDir: join(target, 'dist/bundle'),
      emptyOutDir: true,
      target: NODE_TARGET,
      rollupOptions: {
        external: [/^node:/, ...builtinModules, /^@node-llama-cpp\//],
        shimMissingExports: true,
        onLog: () => undefined,
        output: { format: 'es', entryFileNames: 'index.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  await mkdir(join(target, 'dist/llama'), { recursive: true });
  await cp(join(source, 'package.json'), join(target, 'package.json'));
  for (const file of ['binariesGithubRelease.json', 'llama.cpp.info.json']) {
    await cp(join(source, 'llama', file), join(target, 'dist/llama', file));
  }
}
