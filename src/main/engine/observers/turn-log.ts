import type { Logger } from 'pino';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { EngineObserver } from './engine-observer.ts';

/** Logs the events of each turn with its `turnId` at level debug, without spoken text. */
export class TurnLog implements EngineObserver {
  constructor(private readonly log: Logger) {}

  observe(event: EngineEvent): void {
    if (!('turnId' in event) || event.turnId === undefined) return;
    const { turnId } = event;
    switch (event.type) {
      case 'turn-started':
        return this.log.debug({ turnId, trigger: event.trigger }, 'turn started');
      case 'wake':
        return this.log.debug({ turnId, keyword: event.keyword, score: event.score }, 'wake word');
      case 'state':
        return this.log.debug({ turnId, state: event.state }, 'state');
      case 'transcript':
        return this.log.debug({ turnId, characters: event.text.length }, 'transcript');
      case 'reply':
        return this.log.debug({ turnId, skill: event.skill, characters: event.text.length }, 'reply');
      case 'turn':
        return this.log.debug({ turnId, outcome: event.outcome }, 'turn ended');
      case 'error':
        return this.log.warn({ turnId, code: event.code, message: event.message }, 'turn failed');
    }
  }
}
