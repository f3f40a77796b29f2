import type { EngineCommand } from '../../shared/engine/engine-commands.ts';
import { invoke } from '../ipc.ts';
import { useAssistant } from './assistant.ts';
import { useMicrophone } from './microphone.ts';

/** Starts listening without the wake word. If Hark is already listening, stops. */
export function pushToTalk(): void {
  if (useMicrophone.getState().status !== 'open') return;
  send({ type: useAssistant.getState().state === 'listening' ? 'cancel' : 'push-to-talk' });
}

/** The push-to-talk key is held down: silence does not end the question. */
export function hold(): void {
  send({ type: 'hold' });
}

/** The key is released: the question is complete. */
export function release(): void {
  send({ type: 'release' });
}

/** Stops the current action, including a ringing timer. */
export function cancel(): void {
  send({ type: 'cancel' });
}

/** @returns true if the question was sent; false if it is empty or no engine is running */
export async function ask(text: string): Promise<boolean> {
  const question = text.trim();
  if (!question) return false;
  return invoke('engine:command', { type: 'ask', text: question }).then(
    () => true,
    () => false,
  );
}

/** @returns false if no engine is running */
export async function runRoutine(name: string): Promise<boolean> {
  return invoke('engine:command', { type: 'run-routine', name }).then(
    () => true,
    () => false,
  );
}

export function cancelItem(itemId: string): void {
  send({ type: 'cancel-item', itemId });
}

/** Opens the page of an MCP server that wants a sign-in. */
export function signInToTools(): void {
  send({ type: 'sign-in-to-tools' });
}

function send(command: EngineCommand): void {
  // Without an engine the window shows a message and disables the buttons.
  invoke('engine:command', command).catch(() => undefined);
}
