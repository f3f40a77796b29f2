import { useMicrophone } from '../../stores/microphone.ts';
import { useSettings } from '../../stores/settings.ts';
import { useTexts } from '../../texts.ts';
import { InputMeter, useInputLevel } from '../InputMeter.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';

/** Choose a microphone and check its level. */
export function MicrophoneStep() {
  const { t } = useTexts();
  const snapshot = useSettings((store) => store.snapshot);
  const { status, problem } = useMicrophone();
  const level = useInputLevel(status === 'open');
  return (
    <>
      {problem ? (
        <p className="setting-problem" role="alert">
          {t(`advice.${problem}`)}{' '}
          <button type="button" className="secondary" onClick={() => void useMicrophone.getState().open()}>
            {t('problem.tryAgain')}
          </button>
        </p>
      ) : (
        <InputMeter level={level} wide />
      )}
      {snapshot && <SettingRow path="devices.microphone" snapshot={snapshot} />}
    </>
  );
}
