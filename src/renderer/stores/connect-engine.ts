import type { EngineEvent } from '../../shared/engine-events.ts';
import { bridge } from '../bridge.ts';
import { useAssistant } from './assistant.ts';
import { useConversation } from './conversation.ts';
import { useLiveFigures } from './live-figures.ts';
import { useMicrophone } from './microphone.ts';
import { usePerformance } from './performance.ts';

/** A microphone that gives nothing but zeros for so long is switched off somewhere; Bluetooth starts with 0.7 s of them. */
const SILENT_AFTER_BUFFERS = 50;
const DIGITAL_SILENCE_DBFS = -99;

/** While it goes on, it is reported every ten seconds. */
const OVERLOAD_SHOWN_MS = 15_000;

/** Buffers of 100 ms that make one lateness figure: drawing each would cost more than the listening. */
const BUFFERS_A_FIGURE = 10;

/** Feeds all stores from the engine's events. */
export function connectEngine(): void {
  let silentBuffers = 0;
  let lateness: number[] = [];

  const onLateness = (latenessMs: number) => {
    lateness.push(latenessMs);
    if (lateness.length < BUFFERS_A_FIGURE) return;
    usePerformance.getState().addLateness(Math.max(...lateness));
    lateness = [];
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
      case 'timers':
        useAssistant.setState({ timers: event.timers });
        break;
      case 'turn':
        // A turn in which nothing was asked has no latency to show.
        if (event.spans.some(({ stage }) => stage !== 'wake')) usePerformance.getState().addTurn(event);
        break;
      case 'wake':
        useLiveFigures.getState().addWake(event);
        break;
      case 'figures':
        useLiveFigures.getState().apply(event);
        break;
      case 'metrics':
        usePerformance.setState({ metricsUrl: event.url, metricsProblem: undefined });
        break;
      case 'error':
        if (event.code === 'OVERLOADED') onOverload();
        if (event.code === 'METRICS_PORT') usePerformance.setState({ metricsProblem: event.message });
        break;
      case 'level':
        silentBuffers = event.dbfs <= DIGITAL_SILENCE_DBFS ? silentBuffers + 1 : 0;
        useAssistant.setState({ inputDbfs: event.dbfs, speechProbability: event.speechProbability });
        onLateness(event.latenessMs);
        useMicrophone.getState().setSilent(silentBuffers >= SILENT_AFTER_BUFFERS);
        break;
    }
  };

  bridge.onEvent(onEvent);
  bridge.onStatus((engine) => {
    useAssistant.setState({ engine });
    if (engine.phase === 'restarting' || engine.phase === 'failed') {
      useConversation.getState().abandonOpenTurn('ENGINE_CRASHED');
      useAssistant.setState({ state: 'asleep' });
    }
  });
}
