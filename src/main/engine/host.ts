/** The engine process: an Electron utility process that main forks. Imports nothing of Electron. */
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import { engineMessages } from '../../shared/engine/engine-messages.ts';
import type { EngineRequest } from '../../shared/engine/engine-requests.ts';
import { openMainPort } from '../utility-process/main-port.ts';
import { EngineHost } from './engine-host.ts';
import type { MessagePortLike } from './ports/message-port.ts';

const main = openMainPort<EngineEvent | EngineRequest, MessagePortLike>();
const host = new EngineHost({
  send: (message) => main.send(message),
  exit: (exitCode) => process.exit(exitCode),
});
main.listen(
  engineMessages.toEngine,
  (message, ports) => host.handleMessage(message, ports),
  (error) => host.report(error),
);
