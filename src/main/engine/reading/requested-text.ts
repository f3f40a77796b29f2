import { randomUUID } from 'node:crypto';
import type { ClipboardContent, ClipboardSource } from '../../../shared/engine/clipboard-content.ts';
import type { EngineRequest } from '../../../shared/engine/engine-requests.ts';
import type { DesktopText } from './desktop-text.ts';

/** Asks main for the clipboard, which the engine does not see. */
export class RequestedText implements DesktopText {
  readonly #waiting = new Map<string, (content: ClipboardContent) => void>();

  constructor(private readonly request: (request: EngineRequest) => void) {}

  read(source: ClipboardSource, signal: AbortSignal): Promise<ClipboardContent> {
    const requestId = randomUUID();
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      this.#waiting.set(requestId, resolve);
      this.request({ type: 'read-clipboard', requestId, source });
    });
  }

  /** Main has answered. */
  settle(requestId: string, content: ClipboardContent): void {
    this.#waiting.get(requestId)?.(content);
    this.#waiting.delete(requestId);
  }
}
