import { type FormEvent, useState } from 'react';
import { MAX_QUESTION_CHARACTERS } from '../../shared/engine/engine-commands.ts';
import { ask, cancel, pushToTalk } from '../stores/actions.ts';
import { useAssistant } from '../stores/assistant.ts';
import { useMicrophone } from '../stores/microphone.ts';
import { useTexts } from '../texts.ts';
import { MicrophoneIcon, MutedIcon, SendIcon, StopIcon } from './icons.tsx';

/** The controls to mute, push to talk and type. */
export function Composer() {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const running = useAssistant((store) => store.engine.phase === 'running');
  const microphone = useMicrophone((store) => store.status);
  const { toggleMute } = useMicrophone.getState();
  const muted = microphone === 'muted';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A question that could not be sent stays in the field.
    if (await ask(text)) setText((now) => (now === text ? '' : now));
  };

  return (
    <form className="composer" onSubmit={(event) => void submit(event)}>
      <button
        type="button"
        className="icon-button"
        aria-pressed={muted}
        aria-label={t(muted ? 'microphone.unmute' : 'microphone.mute')}
        title={t(muted ? 'microphone.unmuteKey' : 'microphone.muteKey')}
        disabled={microphone === 'opening'}
        onClick={() => void toggleMute()}
      >
        {muted ? <MutedIcon /> : <MicrophoneIcon />}
      </button>
      <input
        id="question"
        className="question"
        value={text}
        maxLength={MAX_QUESTION_CHARACTERS}
        placeholder={t('composer.placeholder')}
        aria-label={t('composer.question')}
        disabled={!running}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() === '' ? (
        <PushToTalkButton />
      ) : (
        <button type="submit" className="talk" disabled={!running}>
          <SendIcon /> {t('composer.ask')}
        </button>
      )}
    </form>
  );
}

/** Starts listening, or stops the current action. */
function PushToTalkButton() {
  const { t } = useTexts();
  const state = useAssistant((store) => store.state);
  const running = useAssistant((store) => store.engine.phase === 'running');
  const rings = useAssistant((store) => store.agenda.some(({ ringing }) => ringing));
  const microphone = useMicrophone((store) => store.status);
  if (state !== 'asleep' || rings) {
    return (
      <button type="button" className="talk stop" onClick={cancel}>
        <StopIcon /> {t('composer.stop')}
      </button>
    );
  }
  return (
    <button
      type="button"
      className="talk"
      disabled={!running || microphone !== 'open'}
      title={t(microphone === 'muted' ? 'composer.unmuteFirst' : 'composer.talkKey')}
      onClick={pushToTalk}
    >
      <MicrophoneIcon /> {t('composer.talk')}
    </button>
  );
}
