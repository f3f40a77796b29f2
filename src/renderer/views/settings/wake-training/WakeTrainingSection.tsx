import { useEffect, useId } from 'react';
import type { TrainingState } from '../../../../shared/wake-training/training-state.ts';
import { useWakeTraining } from '../../../stores/wake-training.ts';
import { useTexts } from '../../../texts.ts';
import { PhraseForm } from './PhraseForm.tsx';
import { TrainedWord } from './TrainedWord.tsx';
import { TrainingUnderWay } from './TrainingUnderWay.tsx';

/** A wake word of the user's own: type a phrase, train it, try it, keep it. */
export function WakeTrainingSection() {
  const { t } = useTexts();
  const titleId = useId();
  const state = useWakeTraining((store) => store.state);
  const failure = useWakeTraining((store) => store.failure);
  useEffect(() => useWakeTraining.getState().start(), []);
  return (
    <section className="setting wake-training" data-wide="true" aria-labelledby={titleId}>
      <h4 id={titleId} className="setting-name">
        {t('wakeTraining.title')}
      </h4>
      <StateView state={state} />
      {failure && (
        <p className="setting-problem" role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}

function StateView({ state }: { state: TrainingState }) {
  switch (state.type) {
    case 'idle':
      return <PhraseForm />;
    case 'training':
      return <TrainingUnderWay phrase={state.phrase} progress={state.progress} />;
    case 'trained':
      return <TrainedWord phrase={state.phrase} test={state.test} />;
    case 'failed':
      return <Failed {...state} />;
  }
}

function Failed({ phrase, code, message }: Extract<TrainingState, { type: 'failed' }>) {
  const { t } = useTexts();
  return (
    <>
      <p className="setting-problem" role="alert">
        {t('wakeTraining.failed', { phrase, reason: `${message} [${code}]. ${t(`advice.${code}`)}` })}
      </p>
      <PhraseForm initialPhrase={phrase} />
    </>
  );
}
