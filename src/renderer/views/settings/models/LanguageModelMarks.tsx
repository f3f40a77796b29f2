import type { ListedModel } from '../../../../shared/models/models.ts';
import { useTexts } from '../../../texts.ts';

interface Marked {
  model: ListedModel;
  isInUse: boolean;
}

/** English has about four tokens for three words (OpenAI's rule of thumb). */
const WORDS_PER_TOKEN = 0.75;

/** Whether a language model answers now, and whether it is the one that fits this machine best. */
export function LanguageModelMarks({ model: { recommended }, isInUse }: Marked) {
  const { t, locale } = useTexts();
  if (!recommended && !isInUse) return null;
  const wordsPerSecond = (recommended?.tokensPerSecond ?? 0) * WORDS_PER_TOKEN;
  const words = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(wordsPerSecond);
  const marks = [
    ...(isInUse ? [t('models.inUse')] : []),
    ...(recommended ? [t(recommended.isMeasured ? 'models.recommended' : 'models.recommendedAbout', { words })] : []),
  ];
  return <p className="model-marks">{marks.join(' · ')}</p>;
}
