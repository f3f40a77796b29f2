import { type FormEvent, useState } from 'react';
import { ask, cancel, talk } from '../stores/actions.ts';
import { useAssistant } from '../stores/assistant.ts';
import { useMicrophone } from '../stores/microphone.ts';
import { MicrophoneIcon, MutedIcon, SendIcon, StopIcon } from './icons.tsx';

const LONGEST_QUESTION = 500;

/** Mute, talk without the wake word, or type. */
export function Composer() {
  const [text, setText] = useState('');
  const running = useAssistant((store) => store.engine.phase === 'running');
  const microphone = useMicrophone((store) => store.status);
  const { toggleMute } = useMicrophone.getState();
  const muted = microphone === 'muted';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ask(text)) setText('');
  };

  return (
    <form className="composer" onSubmit={submit}>
      <button
        type="button"
        className="icon-button"
        aria-pressed={muted}
        aria-label={muted ? 'Unmute the microphone' : 'Mute the microphone'}
        title={muted ? 'Unmute (M)' : 'Mute: releases the microphone (M)'}
        disabled={microphone === 'opening'}
        onClick={() => void toggleMute()}
      >
        {muted ? <MutedIcon /> : <MicrophoneIcon />}
      </button>
      <input
        id="question"
        className="question"
        value={text}
        maxLength={LONGEST_QUESTION}
        placeholder="Type a question"
        aria-label="Question"
        disabled={!running}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() === '' ? (
        <TalkButton />
      ) : (
        <button type="submit" className="talk" disabled={!running}>
          <SendIcon /> Ask
        </button>
      )}
    </form>
  );
}

/** Talk; while there is something to stop, Stop. */
function TalkButton() {
  const state = useAssistant((store) => store.state);
  const running = useAssistant((store) => store.engine.phase === 'running');
  const rings = useAssistant((store) => store.agenda.some(({ ringing }) => ringing));
  const microphone = useMicrophone((store) => store.status);
  if (state !== 'asleep' || rings) {
    return (
      <button type="button" className="talk stop" onClick={cancel}>
        <StopIcon /> Stop
      </button>
    );
  }
  return (
    <button
      type="button"
      className="talk"
      disabled={!running || microphone !== 'open'}
      title={microphone === 'muted' ? 'Unmute first' : 'Talk without the wake word (Space)'}
      onClick={talk}
    >
      <MicrophoneIcon /> Talk
    </button>
  );
}
