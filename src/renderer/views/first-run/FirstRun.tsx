import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSettings } from '../../stores/settings.ts';
import { useTexts } from '../../texts.ts';
import { SettingRow } from '../settings/SettingRow.tsx';
import { useWakeWords } from '../use-wake-words.ts';
import { WakeTries } from '../wake-tries/WakeTries.tsx';
import { LanguageModelStep } from './LanguageModelStep.tsx';
import { MicrophoneStep } from './MicrophoneStep.tsx';

const STEPS = ['welcome', 'microphone', 'wake', 'voice', 'model'] as const;
type Step = (typeof STEPS)[number];

/** The setup steps: each can be skipped, revisited and repeated later. */
export function FirstRun({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { t } = useTexts();
  const words = useWakeWords();
  const [index, setIndex] = useState(0);
  const step = STEPS[index] as Step;
  const last = index === STEPS.length - 1;

  useEffect(() => dialog.current?.showModal(), []);

  const finish = () => {
    void useSettings.getState().change('interface.first_run', false);
    onClose();
  };
  return (
    <dialog ref={dialog} className="settings first-run" aria-labelledby="first-run-title" onClose={finish}>
      <p className="first-run-progress">{t('firstRun.progress', { step: index + 1, count: STEPS.length })}</p>
      <h2 id="first-run-title">{t(`firstRun.${step}.title`, { words })}</h2>
      <p>{t(`firstRun.${step}.text`)}</p>
      <div className="first-run-step">{STEP_VIEWS[step]}</div>
      <footer className="first-run-footer">
        <button type="button" className="text-button" onClick={finish}>
          {t('firstRun.later')}
        </button>
        {index > 0 && (
          <button type="button" className="secondary" onClick={() => setIndex(index - 1)}>
            {t('firstRun.back')}
          </button>
        )}
        <button type="button" className="talk" onClick={() => (last ? finish() : setIndex(index + 1))}>
          {t(last ? 'firstRun.finish' : 'firstRun.next')}
        </button>
      </footer>
    </dialog>
  );
}

const STEP_VIEWS: Record<Step, ReactNode> = {
  welcome: <Rows paths={['interface.language']} />,
  microphone: <MicrophoneStep />,
  wake: <WakeTries />,
  voice: <Rows paths={['tts.voice', 'tts.speed']} />,
  model: <LanguageModelStep />,
};

function Rows({ paths }: { paths: readonly Parameters<typeof SettingRow>[0]['path'][] }) {
  const snapshot = useSettings((store) => store.snapshot);
  return snapshot ? paths.map((path) => <SettingRow key={path} path={path} snapshot={snapshot} />) : null;
}
