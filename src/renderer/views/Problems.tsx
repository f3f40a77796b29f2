import { type ErrorCode, MODEL_FILE_CODES } from '../../shared/errors.ts';
import { en } from '../../shared/texts/en.ts';
import { invoke } from '../ipc.ts';
import { signInToTools } from '../stores/actions.ts';
import { useAssistant } from '../stores/assistant.ts';
import { useMicrophone } from '../stores/microphone.ts';
import { useProblems } from '../stores/problems.ts';
import { useTexts } from '../texts.ts';
import { CloseIcon } from './icons.tsx';

/** The models view can download missing or damaged models. */
const FIXED_IN_MODELS: ReadonlySet<ErrorCode> = new Set([
  ...MODEL_FILE_CODES,
  ...(['LANGUAGE_NOT_HEARD', 'LANGUAGE_NOT_SPOKEN'] as const),
]);

/** The current problems, each with an action that can fix it. */
export function Problems({ onModels }: { onModels(): void }) {
  const { t } = useTexts();
  const microphone = useMicrophone((store) => store.problem);
  const phase = useAssistant((store) => store.engine.phase);
  const overloaded = useAssistant((store) => store.overloaded);
  const activeProblems = useProblems((store) => store.problems);
  const { open } = useMicrophone.getState();
  const { dismiss } = useProblems.getState();
  return (
    <div className="problems">
      {phase === 'restarting' && <Problem code="ENGINE_CRASHED" />}
      {phase === 'failed' && (
        <Problem
          code="ENGINE_UNAVAILABLE"
          action={t('problem.startAgain')}
          onAction={() => void invoke('engine:restart')}
        />
      )}
      {overloaded && <Problem code="OVERLOADED" />}
      {activeProblems.map(({ code, message }) => (
        <Problem
          key={code}
          code={code}
          message={message}
          {...(FIXED_IN_MODELS.has(code) && { action: t('problem.openModels'), onAction: onModels })}
          {...(code === 'MCP_SIGN_IN' && { action: t('problem.signIn'), onAction: signInToTools })}
          onDismiss={() => dismiss(code)}
        />
      ))}
      {microphone && <Problem code={microphone} action={t('problem.tryAgain')} onAction={() => void open()} />}
    </div>
  );
}

interface ProblemProps {
  code: ErrorCode;
  /** Details, if the title is not enough. */
  message?: string;
  action?: string;
  onAction?(): void;
  onDismiss?(): void;
}

function Problem({ code, message, action, onAction, onDismiss }: ProblemProps) {
  const { t } = useTexts();
  return (
    <div className="problem-banner" role="alert" data-code={code}>
      <div className="problem-words">
        <strong>{t(isTitled(code) ? `problem.title.${code}` : 'problem.other')}</strong>
        {message && <p className="problem-message">{message}</p>}
        <p>
          {t(`advice.${code}`)} <code>{code}</code>
        </p>
      </div>
      <div className="problem-actions">
        {action && (
          <button type="button" className="secondary" onClick={onAction}>
            {action}
          </button>
        )}
        {onDismiss && (
          <button type="button" className="icon-button" aria-label={t('problem.dismiss')} onClick={onDismiss}>
            <CloseIcon />
          </button>
        )}
      </div>
    </div>
  );
}

function isTitled(code: ErrorCode): code is keyof typeof en.problem.title {
  return code in en.problem.title;
}
