import { useEffect, useRef, useState } from 'react';
import type { About as AboutData } from '../../shared/ipc.ts';
import { bridge } from '../bridge.ts';

const JOBS: Record<string, string> = { vad: 'Voice activity', wake: 'Wake words', stt: 'Speech to text', tts: 'Voice' };

/** Version, keys, and every model with its licence. */
export function About({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [about, setAbout] = useState<AboutData>();

  useEffect(() => {
    dialog.current?.showModal();
    void bridge.about().then(setAbout);
  }, []);

  return (
    <dialog ref={dialog} className="about" aria-labelledby="about-title" onClose={onClose}>
      <h2 id="about-title">Hark {about?.version}</h2>
      <p>Everything runs on this machine: no sound and no text leaves it. {about && `Electron ${about.electron}.`}</p>
      <h3>Keys</h3>
      <dl className="keys">
        <dt>Space</dt>
        <dd>Talk without the wake word</dd>
        <dt>Esc</dt>
        <dd>Stop</dd>
        <dt>M</dt>
        <dd>Mute: releases the microphone</dd>
        <dt>P</dt>
        <dd>Performance panel</dd>
        <dt>H</dt>
        <dd>History</dd>
        <dt>/</dt>
        <dd>Type a question</dd>
      </dl>
      <h3>Models</h3>
      <ul className="models">
        {about?.models.map((model) => (
          <li key={model.name}>
            <strong>{JOBS[model.job] ?? model.job}:</strong> {model.name}, {model.licence}.{' '}
            {model.licenceNote && <em>{model.licenceNote} </em>}
            <a href={model.source} target="_blank" rel="noreferrer">
              Source
            </a>
          </li>
        ))}
      </ul>
      <form method="dialog">
        <button type="submit" className="secondary">
          Close
        </button>
      </form>
    </dialog>
  );
}
