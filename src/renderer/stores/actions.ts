import type { EngineCommand } from '../../shared/engine-commands.ts';
import { bridge } from '../bridge.ts';
import { useAssistant } from './assistant.ts';
import { useMicrophone } from './microphone.ts';

/** Talk without the wake word; pressed again while it listens, it stops listening. */
export function talk(): void {
  if (useMicrophone.getState().status !== 'open') return;
  send({ type: useAssistant.getState().state === 'listening' ? 'cancel' : 'talk' });
}

/** Ends whatever is under way, a ringing timer too. */
export function cancel(): void {
  send({ type: 'cancel' });
}

/** @returns whether there was something to ask */
export function ask(text: string): boolean {
  const question = text.trim();
  if (question) send({ type: 'ask', text: question });
  return question !== '';
}

export function cancelItem(itemId: string): void {
  send({ type: 'cancel-item', itemId });
}

function send(command: EngineCommand): void {
  // While there is no engine the window says so, and buttons are off.
  bridge.command(command).catch(() => undefined);
}
