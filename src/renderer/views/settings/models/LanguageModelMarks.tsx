import type { ListedModel } from '../../../../shared/models/models.ts';
import { useTexts } from '../../../texts.ts';

interface Marked {
  model: ListedModel;
  isInUse: boolean;
}

/** Whether a language model answers now, and whether it is the one that fits this machine best. */
export function LanguageModelMarks({ model: { recommended }, isInUse }: Marked) {
  const { t, locale } = useTexts();
  if (!recommended && !isInUse) return null;
  const tokens = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(recommended?.tokensPerSecond ?? 0);
  const marks = [
    ...(isInUse ? [t('models.inUse')] : []),
    ...(recommended ? [t(recommended.isMeasured ? 'models.recommended' : 'models.recommendedAbout', { tokens })] : []),
  ];
  return <p className="model-marks">{marks.join(' · ')}</p>;
}
