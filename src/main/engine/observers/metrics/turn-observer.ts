import type { EngineEvent, EngineEventOf } from '../../../../shared/engine/engine-events.ts';
import { TURN_STAGES } from '../../../../shared/engine/turn-latency.ts';
import type { ErrorCode } from '../../../../shared/errors.ts';
import type { Metrics } from './metrics.ts';

const PROCESSING_CODES: ReadonlySet<ErrorCode> = new Set(['WAKE_FAILED', 'STT_FAILED', 'TTS_FAILED']);

/** Updates the metrics from the events of a session. */
export class TurnObserver {
  #trigger: EngineEventOf<'turn-started'>['trigger'] = 'wake';
  #isSpeaking = false;

  constructor(private readonly metrics: Metrics) {}

  observe(event: EngineEvent): void {
    const { metrics } = this;
    switch (event.type) {
      case 'turn-started':
        this.#trigger = event.trigger;
        return;
      case 'state':
        this.#isSpeaking = event.state === 'speaking';
        return;
      case 'wake':
        metrics.wakes.inc({ keyword: event.keyword });
        return;
      case 'turn':
        return this.#countTurn(event);
      case 'error':
        metrics.errors.inc({ code: event.code });
        if (PROCESSING_CODES.has(event.code)) metrics.processingErrors.inc();
        return;
    }
  }

  #countTurn({ outcome, latencyMs }: EngineEventOf<'turn'>): void {
    const { metrics } = this;
    metrics.turns.inc({ trigger: this.#trigger, outcome });
    if (outcome === 'interrupted' && this.#isSpeaking) metrics.bargeIns.inc();
    if (outcome === 'nothing-heard' && this.#trigger === 'wake') metrics.falseWakes.inc();
    for (const stage of TURN_STAGES) {
      const stageMs = latencyMs[stage];
      if (stageMs !== undefined) metrics.stageSeconds.observe({ stage }, stageMs / 1000);
    }
    if (latencyMs.voiceToVoice !== undefined) metrics.endToEndSeconds.observe(latencyMs.voiceToVoice / 1000);
  }
}
