import { useState } from 'react';
import type { Routine } from '../../../../shared/engine/routine.ts';
import { cancel, runRoutine } from '../../../stores/actions.ts';
import { useConversation } from '../../../stores/conversation.ts';
import { draftOf } from '../../../stores/routines/routine-draft.ts';
import { turnOfRun } from '../../../stores/routines/routine-run.ts';
import { useRoutines } from '../../../stores/routines/routines.ts';
import { useTexts } from '../../../texts.ts';
import { CloseIcon, EditIcon } from '../../icons.tsx';
import { YesOrNo } from '../../YesOrNo.tsx';
import { useStartText } from './start-text.ts';

interface Run {
  afterTurnId: string | undefined;
  /** False when no engine was there to run it. */
  isSent: boolean;
}

interface RoutineRowProps {
  name: string;
  routine: Routine;
  onRemove(): void;
}

/** One routine: when it starts, what it does, and what it answers when it is run from here. */
export function RoutineRow({ name, routine, onRemove }: RoutineRowProps) {
  const { t } = useTexts();
  const startText = useStartText();
  const [run, setRun] = useState<Run>();
  const turns = useConversation((store) => store.turns);
  const turn = run?.isSent ? turnOfRun(turns, name, run.afterTurnId) : undefined;
  const isRunning = run?.isSent === true && turn?.outcome === undefined;

  const start = async () => {
    const afterTurnId = turns.at(-1)?.turnId;
    setRun({ afterTurnId, isSent: true });
    if (!(await runRoutine(name))) setRun({ afterTurnId, isSent: false });
  };
  return (
    <>
      <div className="routine-head">
        <div className="setting-words">
          <h4 className="setting-name">{name}</h4>
          <p className="setting-note">{startText(routine)}</p>
          <p className="setting-note">{routine.steps.join(' · ')}</p>
        </div>
        <div className="routine-actions">
          <button
            type="button"
            className="secondary"
            aria-label={t(isRunning ? 'settings.routines.stopNamed' : 'settings.routines.runNamed', { name })}
            onClick={() => (isRunning ? cancel() : void start())}
          >
            {t(isRunning ? 'settings.routines.stop' : 'settings.routines.run')}
          </button>
          <button
            type="button"
            className="icon-button small"
            aria-label={t('settings.routines.edit', { name })}
            title={t('settings.routines.edit', { name })}
            data-edits={name}
            onClick={() => useRoutines.getState().open(name, draftOf(name, routine))}
          >
            <EditIcon />
          </button>
          <button
            type="button"
            className="icon-button small"
            aria-label={t('settings.routines.delete', { name })}
            title={t('settings.routines.delete', { name })}
            onClick={onRemove}
          >
            <CloseIcon />
          </button>
        </div>
      </div>
      <div role="status" className="routine-result">
        {run && !run.isSent && t('settings.routines.unavailable')}
        {turn?.reply && <p>{turn.reply}</p>}
        {turn?.asksYesOrNo && <YesOrNo />}
        {turn?.problem && (
          <p className="setting-problem">
            {t('conversation.failed')} {t(`advice.${turn.problem}`)}
          </p>
        )}
      </div>
    </>
  );
}
