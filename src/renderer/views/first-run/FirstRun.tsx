import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LanguageChoice } from '../../../shared/settings/conversation-languages.ts';
import { useSettings } from '../../stores/settings.ts';
import { useTexts } from '../../texts.ts';
import { SettingRow } from '../settings/SettingRow.tsx';
import { useWakeWords } from '../use-wake-words.ts';
import { WakeTries } from '../wake-tries/WakeTries.tsx';
import { LanguageModelStep } from './LanguageModelStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { changesFor, preselectedChoice } from './language-choice.ts';
import { MicrophoneStep } from './MicrophoneStep.tsx';

const STEPS = ['welcome', 'microphone', 'wake', 'voice', 'model'] as const;
type Step = (typeof STEPS)[number];

/** The setup steps: each can be skipped, revisited and repeated later. */
export function FirstRun({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { t } = useTexts();
  const words = useWakeWords();
  const [index, setIndex] = useState(0);
  const { choice, choose, apply } = useLanguageChoice();
  const step = STEPS[index] as Step;
  const last = index === STEPS.length - 1;

  useEffect(() => dialog.current?.showModal(), []);

  const finish = () => {
    void useSettings.getState().change('interface.first_run', false);
    onClose();
  };
  const next = () => {
    // The engine starts anew for it: not at every click.
    if (step === 'welcome') apply();
    if (last) finish();
    else setIndex(index + 1);
  };
  return (
    <dialog ref={dialog} className="settings first-run" aria-labelledby="first-run-title" onClose={finish}>
      <p className="first-run-progress">{t('firstRun.progress', { step: index + 1, count: STEPS.length })}</p>
      <h2 id="first-run-title">{t(`firstRun.${step}.title`, { words })}</h2>
      <p>{t(`firstRun.${step}.text`)}</p>
      <div className="first-run-step">
        {step === 'welcome' ? choice && <LanguageStep choice={choice} onChoice={choose} /> : STEP_VIEWS[step]}
      </div>
      <footer className="first-run-footer">
        <button type="button" className="text-button" onClick={finish}>
          {t('firstRun.later')}
        </button>
        {index > 0 && (
          <button type="button" className="secondary" onClick={() => setIndex(index - 1)}>
            {t('firstRun.back')}
          </button>
        )}
        <button type="button" className="talk" onClick={next}>
          {t(last ? 'firstRun.finish' : 'firstRun.next')}
        </button>
      </footer>
    </dialog>
  );
}

/** The choice of languages: the window follows at once, what is spoken when the step is left. */
function useLanguageChoice() {
  const snapshot = useSettings((store) => store.snapshot);
  const [chosen, setChosen] = useState<LanguageChoice>();
  const choice = chosen ?? (snapshot && preselectedChoice(snapshot, navigator.language));
  const changes = (of: LanguageChoice | undefined) => [
    ...(snapshot && of ? changesFor(of, snapshot, navigator.language) : []),
  ];
  const { change } = useSettings.getState();
  return {
    choice,
    choose: (of: LanguageChoice) => {
      setChosen(of);
      for (const [path, value] of changes(of)) if (path === 'interface.language') void change(path, value);
    },
    apply: () => {
      for (const [path, value] of changes(choice)) void change(path, value);
    },
  };
}

const STEP_VIEWS: Record<Exclude<Step, 'welcome'>, ReactNode> = {
  microphone: <MicrophoneStep />,
  wake: <WakeTries />,
  voice: <Rows paths={['tts.voice', 'tts.speed']} />,
  model: <LanguageModelStep />,
};

function Rows({ paths }: { paths: readonly Parameters<typeof SettingRow>[0]['path'][] }) {
  const snapshot = useSettings((store) => store.snapshot);
  return snapshot ? paths.map((path) => <SettingRow key={path} path={path} snapshot={snapshot} />) : null;
}
