import type { ModelSpeed } from '../../../../shared/models/models.ts';
import { useTexts } from '../../../texts.ts';

/** @returns a function that says a measured speed in the interface's language */
export function useSpeedText(): (speed: ModelSpeed) => string {
  const { t, locale } = useTexts();
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  return (speed) => {
    if ('tokensPerSecond' in speed) {
      return t('models.writes', {
        tokens: number.format(speed.tokensPerSecond),
        seconds: number.format(speed.firstSentenceMs / 1000),
      });
    }
    const { computeMs, inputMs } = speed;
    return t('models.speed', {
      compute: number.format(computeMs),
      input: inputMs < 1000 ? `${number.format(inputMs)} ms` : `${number.format(inputMs / 1000)} s`,
      factor: number.format(inputMs / computeMs),
    });
  };
}
