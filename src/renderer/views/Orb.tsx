import type { EngineStatus } from '../../shared/engine/engine-status.ts';
import type { SessionState } from '../../shared/engine/session-state.ts';
import type { ConversationLanguage } from '../../shared/settings/conversation-languages.ts';
import type { en } from '../../shared/texts/en.ts';
import { useAssistant } from '../stores/assistant.ts';
import { useMicrophone } from '../stores/microphone.ts';
import { useTexts } from '../texts.ts';
import { InputMeter, useInputLevel } from './InputMeter.tsx';
import { useSpokenLanguage } from './use-spoken-language.ts';
import { useWakeWords } from './use-wake-words.ts';

/** What ends dictation, in the language that is spoken. */
const STOP_DICTATION = { en: 'stop dictation', de: 'Diktat beenden' } as const satisfies Record<
  ConversationLanguage,
  string
>;

/** Shows the assistant's state and the input level. */
export function Orb() {
  const { t } = useTexts();
  const state = useAssistant((store) => store.state);
  const phase = useAssistant((store) => store.engine.phase);
  const microphone = useMicrophone((store) => store.status);
  const words = useWakeWords();
  const stop = STOP_DICTATION[useSpokenLanguage()];
  const isListening = microphone === 'open' && phase === 'running';
  const level = useInputLevel(isListening);

  return (
    <section className="orb-section" aria-label={t('state.label')}>
      <div className="orb" data-state={isListening || state !== 'asleep' ? state : 'off'}>
        <div className="orb-ring" style={{ transform: `scale(${1 + level * 0.45})` }} />
        <div className="orb-core" />
      </div>
      <p className="orb-state" role="status" data-testid="state">
        {t(`state.${stateFor(state, phase, microphone)}`)}
      </p>
      <p className="orb-hint">{t(`hint.${hintFor(state, phase, microphone)}`, { words, stop })}</p>
      <InputMeter level={level} />
    </section>
  );
}

type Phase = EngineStatus['phase'];

function stateFor(state: SessionState, phase: Phase, microphone: string): keyof typeof en.state {
  if (phase === 'failed') return 'failed';
  if (phase !== 'running') return 'starting';
  return microphone === 'muted' && state === 'asleep' ? 'muted' : state;
}

function hintFor(state: SessionState, phase: Phase, microphone: string): keyof typeof en.hint {
  if (phase === 'failed') return 'failed';
  if (phase !== 'running') return 'starting';
  if (state === 'listening' || state === 'speaking' || state === 'following-up' || state === 'dictating') return state;
  if (state !== 'asleep') return 'busy';
  if (microphone === 'muted') return 'muted';
  return microphone === 'open' ? 'ready' : 'typing';
}
