import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);

/** The oldest Electron that must run it is 25: Node 18, Chrome 114. */
const NODE_TARGET = 'node18';
const CHROME_TARGET = 'chrome114';

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      // Only what is native, or has a file beside it, stays outside: Node 18 cannot require() the ES modules among the rest.
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron', 'onnxruntime-node', 'node-sqlite3-wasm'],
        input: {
          index: source('main/app/index.ts'),
          engine: source('main/engine/host.ts'),
          'stt-worker': source('main/engine/speech/stt/worker/stt-worker.ts'),
          'calendar-worker': source('main/engine/calendar/worker/calendar-worker.ts'),
          'tts-worker': source('main/engine/speech/tts/worker/tts-worker.ts'),
          'article-worker': source('main/engine/reading/article/article-worker.ts'),
          'language-model': source('main/engine/llm/inside/process/index.ts'),
          library: source('main/models/library/host.ts'),
          'wake-training': source('main/wake-training/host.ts'),
          'provider-probe': source('main/models/library/provider-probe.ts'),
          cli: source('main/cli/index.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: source('preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      target: CHROME_TARGET,
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      rollupOptions: { input: [source('renderer/index.html'), source('renderer/overlay.html')] },
    },
  },
});
