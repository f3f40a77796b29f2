import type { SessionState } from '../../shared/session-state.ts';
import { useAssistant } from '../stores/assistant.ts';
import { useMicrophone } from '../stores/microphone.ts';

const STATE_TEXT: Record<SessionState, string> = {
  asleep: 'Asleep',
  listening: 'Listening',
  transcribing: 'Thinking',
  thinking: 'Thinking',
  speaking: 'Speaking',
  'following-up': 'Listening on',
};
/** Quieter than this the meter shows nothing. */
const FLOOR_DBFS = -60;

/** What the assistant is doing, at a glance, and how loud the microphone is. */
export function Orb() {
  const state = useAssistant((store) => store.state);
  const dbfs = useAssistant((store) => store.inputDbfs);
  const phase = useAssistant((store) => store.engine.phase);
  const microphone = useMicrophone((store) => store.status);
  const hears = microphone === 'open' && phase === 'running';
  const level = hears ? Math.min(1, Math.max(0, 1 - dbfs / FLOOR_DBFS)) : 0;

  return (
    <section className="orb-section" aria-label="State">
      <div className="orb" data-state={hears || state !== 'asleep' ? state : 'off'}>
        <div className="orb-ring" style={{ transform: `scale(${1 + level * 0.45})` }} />
        <div className="orb-core" />
      </div>
      <p className="orb-state" role="status" data-testid="state">
        {phase === 'running' ? stateText(state, microphone === 'muted') : 'Waking up'}
      </p>
      <p className="orb-hint">{hintFor(state, phase === 'running', microphone)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot be styled. */}
      <div
        className="meter"
        role="meter"
        aria-label="Microphone level"
        aria-valuemin={FLOOR_DBFS}
        aria-valuemax={0}
        aria-valuenow={Math.round(Math.max(FLOOR_DBFS, hears ? dbfs : FLOOR_DBFS))}
      >
        <div className="meter-fill" style={{ transform: `scaleX(${level})` }} />
      </div>
    </section>
  );
}

function stateText(state: SessionState, muted: boolean): string {
  return muted && state === 'asleep' ? 'Muted' : STATE_TEXT[state];
}

function hintFor(state: SessionState, running: boolean, microphone: string): string {
  if (!running) return 'The models are being loaded';
  if (state === 'listening') return 'Go ahead, or press Esc to stop';
  if (state === 'speaking') return 'Press Esc to stop, Space to go on';
  if (state === 'following-up') return 'Go on without the wake word, or just wait';
  if (state !== 'asleep') return 'One moment';
  if (microphone === 'muted') return 'The microphone is released. Press M to listen again';
  if (microphone === 'open') return 'Say “Alexa” or “Hey Jarvis”, or press Space';
  return 'Type a question below';
}
