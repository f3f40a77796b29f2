import type { EngineCommand } from '../../shared/engine/engine-commands.ts';
import { invoke } from '../ipc.ts';
import { useAssistant } from './assistant.ts';
import { useMicrophone } from './microphone.ts';

/** Talk without the wake word; pressed again while it listens, it stops listening. */
export function talk(): void {
  if (useMicrophone.getState().status !== 'open') return;
  send({ type: useAssistant.getState().state === 'listening' ? 'cancel' : 'talk' });
}

/** The key that began to talk is held: silence does not end it. */
export function hold(): void {
  send({ type: 'hold' });
}

/** The key is let go: what was said is whole. */
export function release(): void {
  send({ type: 'release' });
}

/** Ends whatever is under way, a ringing timer too. */
export function cancel(): void {
  send({ type: 'cancel' });
}

/** @returns whether it was asked: there was something to ask, and an engine to answer */
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
  // While there is no engine the window says so, and buttons are off.
  invoke('engine:command', command).catch(() => undefined);
}
