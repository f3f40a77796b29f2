import { useAssistant } from '../stores/assistant.ts';
import { useTexts } from '../texts.ts';

/** Below this level the meter shows nothing. */
const FLOOR_DBFS = -60;

/** Input level, 0..1. @param isListening false sets the level to 0 */
export function useInputLevel(isListening: boolean): number {
  const dbfs = useAssistant((store) => store.inputDbfs);
  return isListening ? Math.min(1, Math.max(0, 1 - dbfs / FLOOR_DBFS)) : 0;
}

export function InputMeter({ level, wide = false }: { level: number; wide?: boolean }) {
  const { t } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native meter cannot be styled.
    <div
      className={wide ? 'meter wide' : 'meter'}
      role="meter"
      aria-label={t('microphone.level')}
      aria-valuemin={FLOOR_DBFS}
      aria-valuemax={0}
      aria-valuenow={Math.round(FLOOR_DBFS * (1 - level))}
    >
      <div className="meter-fill" style={{ transform: `scaleX(${level})` }} />
    </div>
  );
}
