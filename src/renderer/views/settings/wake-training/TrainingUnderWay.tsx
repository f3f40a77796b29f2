import type { TrainingProgress } from '../../../../shared/wake-training/training-progress.ts';
import { useWakeTraining } from '../../../stores/wake-training.ts';
import { useTexts } from '../../../texts.ts';

/** How far a training is, and how long it takes yet. */
export function TrainingUnderWay({ phrase, progress }: { phrase: string; progress: TrainingProgress | undefined }) {
  const { t } = useTexts();
  const title = t('wakeTraining.training', { phrase });
  const cancel = () => void useWakeTraining.getState().request({ type: 'cancel' });
  return (
    <div className="training">
      <p className="training-title">{title}</p>
      <p className="training-progress">
        <progress aria-label={title} max={1} value={progress?.share ?? 0} />
        <span>{progress && <TimeLeft seconds={progress.secondsLeft} />}</span>
        <button type="button" className="secondary" onClick={cancel}>
          {t('wakeTraining.cancel')}
        </button>
      </p>
      <p className="setting-note" role="status">
        {t(`wakeTraining.stage.${progress?.stage ?? 'speaking'}`)} {t('wakeTraining.goesOn')}
      </p>
    </div>
  );
}

function TimeLeft({ seconds }: { seconds: number }) {
  const { t } = useTexts();
  return seconds < 60
    ? t('wakeTraining.underAMinute')
    : t('wakeTraining.minutesLeft', { count: Math.round(seconds / 60) });
}
