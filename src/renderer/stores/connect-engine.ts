import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import { on } from '../ipc.ts';
import { useAssistant } from './assistant.ts';
import { useConversation } from './conversation.ts';
import { useFacts } from './facts.ts';
import { useLiveFigures } from './live-figures.ts';
import { useMicrophone } from './microphone.ts';
import { usePerformance } from './performance.ts';
import { useProblems } from './problems.ts';
import { useRoutines } from './routines/routines.ts';
import { useVoices } from './voices.ts';

/**
 * A microphone that delivers only zeros for this long is switched off; Bluetooth microphones start with 0.7 s of
 * zeros.
 */
const SILENT_AFTER_MS = 5000;
const DIGITAL_SILENCE_DBFS = -99;

/** A continuing overload is reported every 10 s. */
const OVERLOAD_SHOWN_MS = 15_000;

/** Duration of audio per lateness figure; drawing every chunk would cost more than processing it. */
const LATENESS_INTERVAL_MS = 2000;

/** Updates all stores from the engine's events. */
export function connectEngine(): void {
  let silentMs = 0;
  let lateness = { worstMs: 0, durationMs: 0 };

  const onLateness = (latenessMs: number, durationMs: number) => {
    lateness = { worstMs: Math.max(lateness.worstMs, latenessMs), durationMs: lateness.durationMs + durationMs };
    if (lateness.durationMs < LATENESS_INTERVAL_MS) return;
    usePerformance.getState().addLateness(lateness.worstMs);
    lateness = { worstMs: 0, durationMs: 0 };
  };

  let overloadEnds: ReturnType<typeof setTimeout> | undefined;
  const onOverload = () => {
    useAssistant.setState({ overloaded: true });
    clearTimeout(overloadEnds);
    overloadEnds = setTimeout(() => useAssistant.setState({ overloaded: false }), OVERLOAD_SHOWN_MS);
  };

  const onEvent = (event: EngineEvent) => {
    useConversation.getState().apply(event);
    switch (event.type) {
      case 'state':
        useAssistant.setState({ state: event.state });
        break;
      case 'dictation':
        useAssistant.setState({ dictated: event.text });
        break;
      case 'agenda':
        useAssistant.setState({ agenda: event.items });
        break;
      case 'facts':
        useFacts.setState({ facts: event.facts });
        break;
      case 'turn':
        // A turn without a question has no latency to show.
        if (event.spans.some(({ stage }) => stage !== 'wake')) usePerformance.getState().addTurn(event);
        break;
      case 'wake':
        useLiveFigures.getState().addWake(event);
        break;
      case 'figures':
        useLiveFigures.getState().apply(event);
        break;
      case 'voices':
        useVoices.setState({ voices: event.voices });
        break;
      case 'skills':
        useRoutines.getState().addSkills(event.skills);
        break;
      case 'metrics':
        usePerformance.setState({ metricsUrl: event.url, metricsProblem: undefined });
        break;
      case 'error':
        useProblems.getState().add(event);
        if (event.code === 'OVERLOADED') onOverload();
        if (event.code === 'METRICS_PORT') usePerformance.setState({ metricsProblem: event.message });
        break;
      case 'resolved':
        useProblems.getState().dismiss(event.code);
        break;
      case 'level':
        silentMs = event.dbfs <= DIGITAL_SILENCE_DBFS ? silentMs + event.durationMs : 0;
        useAssistant.setState({ inputDbfs: event.dbfs });
        onLateness(event.latenessMs, event.durationMs);
        useMicrophone.getState().setSilent(silentMs >= SILENT_AFTER_MS);
        break;
    }
  };

  on('engine:event', onEvent);
  on('engine:status', (engine) => {
    useAssistant.setState({ engine });
    if (engine.phase === 'restarting' || engine.phase === 'failed') {
      useAssistant.setState({ state: 'asleep' });
    }
  });
}
