import { useState } from 'react';
import { playRecording } from '../../../audio/playback.ts';
import { judgeRecording, type RecordingVerdict } from '../../../audio/recording-verdict.ts';
import { useMicrophone } from '../../../stores/microphone.ts';
import { useSettings } from '../../../stores/settings.ts';
import { useTexts } from '../../../texts.ts';
import { InputMeter, useInputLevel } from '../../InputMeter.tsx';

const RECORDING_MS = 3000;

type Phase = 'idle' | 'recording' | 'playing' | 'failed';

/** Records what Hark hears, rates it and plays it back. Nothing is stored. */
export function MicrophoneTest() {
  const { t, locale } = useTexts();
  const [phase, setPhase] = useState<Phase>('idle');
  const [outcome, setOutcome] = useState<RecordingVerdict>();
  const open = useMicrophone((store) => store.status === 'open');
  const level = useInputLevel(open);
  const busy = phase === 'recording' || phase === 'playing';

  const run = async () => {
    setOutcome(undefined);
    setPhase('recording');
    try {
      const recording = await useMicrophone.getState().record(RECORDING_MS);
      setOutcome(judgeRecording(recording.getChannelData(0)));
      setPhase('playing');
      await playRecording(recording, useSettings.getState().snapshot?.config.devices.loudspeaker ?? null);
      setPhase('idle');
    } catch {
      setPhase('failed');
    }
  };
  const peak = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(outcome?.peakDbfs ?? 0);
  return (
    <div className="microphone-test">
      <button type="button" className="secondary" disabled={!open || busy} onClick={() => void run()}>
        {t(phase === 'recording' ? 'microphoneTest.recording' : 'microphoneTest.record')}
      </button>
      <InputMeter level={level} wide />
      <p className="setting-note" role="status">
        {phase === 'failed' && t('microphoneTest.failed')}
        {phase === 'recording' && t('microphoneTest.speak')}
        {outcome && t(`microphoneTest.${outcome.verdict}`, { peak })}
        {!open && t('microphoneTest.closed')}
      </p>
    </div>
  );
}
