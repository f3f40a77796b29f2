import { ERROR_ADVICE, type ErrorCode } from '../../shared/errors.ts';
import { bridge } from '../bridge.ts';
import { useAssistant } from '../stores/assistant.ts';
import { useMicrophone } from '../stores/microphone.ts';

const TITLES: Partial<Record<ErrorCode, string>> = {
  MIC_DENIED: 'Hark may not use the microphone',
  MIC_MISSING: 'There is no microphone',
  MIC_SILENT: 'The microphone is silent',
  MIC_LOST: 'The microphone is gone',
  MIC_FAILED: 'The microphone could not be opened',
  OVERLOADED: 'This machine is too busy to listen',
  ENGINE_CRASHED: 'The engine stopped and is starting again',
  ENGINE_UNAVAILABLE: 'The engine does not stay up',
};

/** What does not work right now, and the way on. */
export function Problems() {
  const microphone = useMicrophone((store) => store.problem);
  const phase = useAssistant((store) => store.engine.phase);
  const overloaded = useAssistant((store) => store.overloaded);
  const { open } = useMicrophone.getState();
  return (
    <div className="problems">
      {phase === 'restarting' && <Problem code="ENGINE_CRASHED" />}
      {phase === 'failed' && (
        <Problem code="ENGINE_UNAVAILABLE" action="Start it again" onAction={() => void bridge.restartEngine()} />
      )}
      {overloaded && <Problem code="OVERLOADED" />}
      {microphone && <Problem code={microphone} action="Try again" onAction={() => void open()} />}
    </div>
  );
}

interface ProblemProps {
  code: ErrorCode;
  action?: string;
  onAction?(): void;
}

function Problem({ code, action, onAction }: ProblemProps) {
  return (
    <div className="problem-banner" role="alert" data-code={code}>
      <div>
        <strong>{TITLES[code] ?? 'Something went wrong'}</strong>
        <p>
          {ERROR_ADVICE[code]} <code>{code}</code>
        </p>
      </div>
      {action && (
        <button type="button" className="secondary" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
