import { type HearingTest, hearingQuality } from '../../../../shared/wake-training/hearing-test.ts';
import type { TrainingRequest } from '../../../../shared/wake-training/training-state.ts';
import { useMicrophone } from '../../../stores/microphone.ts';
import { useWakeTraining } from '../../../stores/wake-training.ts';
import { useTexts } from '../../../texts.ts';
import { WakeTries } from '../../wake-tries/WakeTries.tsx';

/** A new wake word: how well it did, three tries with the user's own voice, and whether to keep it. */
export function TrainedWord({ phrase, test }: { phrase: string; test: HearingTest }) {
  const { t } = useTexts();
  const isOpen = useMicrophone((store) => store.status === 'open');
  const quality = hearingQuality(test);
  const decide = (type: 'keep' | 'discard') => () =>
    void useWakeTraining.getState().request({ type } satisfies TrainingRequest);
  return (
    <div className="trained">
      <p className="verdict-summary" role="status" data-suitability={quality === 'poor' ? 'unfit' : quality}>
        {t(`wakeTraining.quality.${quality}`, { phrase })}
      </p>
      <Findings test={test} />
      <p className="trained-tries">{t(isOpen ? 'wakeTraining.tries' : 'microphoneTest.closed', { phrase })}</p>
      <WakeTries word={phrase} />
      <p className="trained-decision">
        <button type="button" className="talk" onClick={decide('keep')}>
          {t('wakeTraining.keep')}
        </button>
        <button type="button" className="secondary" onClick={decide('discard')}>
          {t('wakeTraining.discard')}
        </button>
      </p>
    </div>
  );
}

function Findings({ test: { quiet, noise, alike, talk } }: { test: HearingTest }) {
  const { t, locale } = useTexts();
  const minutes = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(talk.minutes);
  return (
    <p className="setting-note">
      {t('wakeTraining.heard', { of: quiet.of, quiet: quiet.count, noise: noise.count })}{' '}
      {t('wakeTraining.similar', { of: alike.of, woken: alike.count })}{' '}
      {talk.wakes > 0
        ? t('wakeTraining.falseWakes', { count: talk.wakes, minutes })
        : t('wakeTraining.noFalseWakes', { minutes })}
    </p>
  );
}
