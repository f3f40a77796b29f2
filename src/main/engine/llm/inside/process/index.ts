/**
 * The language model's process: a utility process of Electron, or a child process of Node. A crash of the native code, or a
 * lack of memory, ends this process alone.
 */
import { setPriority } from 'node:os';
import { toHarkError } from '../../../../../shared/errors.ts';
import { receive } from '../../../../../shared/ipc/message-contract.ts';
import type { MessagePortLike } from '../../../ports/message-port.ts';
import { connectionOverPort, type ProcessConnection } from '../process-connection.ts';
import { languageModelMessages, type ToEngine, type ToProcess } from '../process-contract.ts';
import { LlamaModel } from './llama-model.ts';

/** Below normal: sound and speech go before it. */
const NICENESS = 7;

/** Electron's `process.parentPort`, which is missing in Node's types. */
interface ParentPort {
  once(event: 'message', listener: (event: { ports: MessagePortLike[] }) => void): unknown;
}

/** @param exit ends this process */
function serve(connection: ProcessConnection, exit: () => void): void {
  const send = (message: ToEngine) => connection.send(message);
  const running = new Map<number, AbortController>();
  let model: Promise<LlamaModel> | undefined;
  let loadedModel: LlamaModel | undefined;

  const handle = async (message: ToProcess): Promise<void> => {
    if (message.type === 'load') {
      const startedAt = performance.now();
      model = LlamaModel.load(message);
      await model.then(
        (loaded) => {
          loadedModel = loaded;
          send({ type: 'ready', loadMs: performance.now() - startedAt });
        },
        (error: unknown) => {
          const { code, message: text } = toHarkError(error, 'MODEL_LOAD');
          send({ type: 'load-failed', code, message: text });
        },
      );
      return;
    }
    if (message.type === 'cancel') return running.get(message.id)?.abort();
    const { id } = message;
    const controller = new AbortController();
    // At once: the cancellation may come with the question.
    running.set(id, controller);
    try {
      const loaded = await model;
      if (!loaded) throw new Error('no model was loaded');
      const done = await loaded.answer(message, controller.signal, (text) => send({ type: 'text', id, text }));
      send({ type: 'done', id, ...done });
    } catch (error) {
      send({ type: 'failed', id, message: toHarkError(error).message });
    } finally {
      running.delete(id);
    }
  };
  connection.onClose(() => {
    for (const controller of running.values()) controller.abort();
    // A command asks one question and ends: the next one shall find the state of its prompt.
    if (loadedModel) loadedModel.saved().finally(exit);
    else exit();
  });
  connection.onMessage(
    receive(languageModelMessages.toProcess, 'the engine', (message) => {
      // Every failure that has somebody to tell is sent above; a load that failed rejects once more here.
      handle(message).catch(() => undefined);
    }),
  );
}

try {
  setPriority(NICENESS);
} catch {
  // A system that does not allow it runs it as any other process.
}
const { parentPort } = process as unknown as { parentPort?: ParentPort };
if (parentPort) {
  parentPort.once('message', ({ ports: [port] }) => port && serve(connectionOverPort(port), () => process.exit(0)));
} else {
  const connection: ProcessConnection = {
    send: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => void process.on('message', listener),
    onClose: (listener) => void process.once('disconnect', () => listener('the engine ended')),
    close: () => process.disconnect(),
  };
  // At once, whatever the native code is doing.
  serve(connection, () => process.kill(process.pid, 'SIGKILL'));
}
