import type { EngineCommand } from '../../shared/engine/engine-commands.ts';
import { invoke } from '../ipc.ts';
import { useAssistant } from './assistant.ts';
import { useMicrophone } from './microphone.ts';

/** Listens without the wake word. Pressed again while Hark listens, it stops listening. */
export function pushToTalk(): void {
  if (useMicrophone.getState().status !== 'open') return;
  send({ type: useAssistant.getState().state === 'listening' ? 'cancel' : 'push-to-talk' });
}

/** The push-to-talk key is held down: silence does not end the question. */
export function hold(): void {
  send({ type: 'hold' });
}

/** The key is let go: the question is complete. */
export function release(): void {
  send({ type: 'release' });
}

/** Stops whatever is under way, including a ringing timer. */
export function cancel(): void {
  send({ type: 'cancel' });
}

/** @returns whether the question was sent: it is not empty, and there is an engine to answer it */
export async function ask(text: string): Promise<boolean> {
  const question = text.trim();
  if (!question) return false;
  return invoke('engine:command', { type: 'ask', text: question }).then(
    () => true,
    () => false,
  );
}

export function cancelItem(itemId: string): void {
  send({ type: 'cancel-item', itemId });
}

function send(command: EngineCommand): void {
  // Without an engine the window says so, and the buttons are disabled.
  invoke('engine:command', command).catch(() => undefined);
}
