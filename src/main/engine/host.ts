/** The engine process: an Electron utility process that main forks. Imports nothing of Electron. */
import { parseEngineMessage } from '../../shared/engine/engine-messages.ts';
import { EngineHost } from './engine-host.ts';
import type { AudioPort } from './ports/audio-port.ts';

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: AudioPort[] }) => void): unknown;
}

const { parentPort } = process as unknown as { parentPort?: ParentPort };
if (!parentPort) throw new Error('this file runs as a utility process only');

const host = new EngineHost({
  send: (event) => parentPort.postMessage(event),
  exit: (exitCode) => process.exit(exitCode),
});
parentPort.on('message', ({ data, ports }) => host.handleMessage(parseEngineMessage(data), ports));
