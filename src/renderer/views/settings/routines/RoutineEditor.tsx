import { type FormEvent, useEffect, useId, useRef } from 'react';
import { MAX_PHRASE_CHARACTERS, type RoutineValues } from '../../../../shared/engine/routine.ts';
import type { RoutineDraft } from '../../../stores/routines/routine-draft.ts';
import { problemsOf, type RoutineProblems } from '../../../stores/routines/routine-problems.ts';
import { NEW_ROUTINE, useRoutines } from '../../../stores/routines/routines.ts';
import { useTexts } from '../../../texts.ts';
import { StartFields } from './StartFields.tsx';
import { StepList } from './StepList.tsx';

interface EditorProps {
  /** The name of the routine when it was opened. */
  routineKey: string;
  draft: RoutineDraft;
  routines: RoutineValues;
  /** @param name of the routine, which may be a new one; of no routine if there is none */
  onClose(name: string): void;
}

/** A routine being made or changed. What is wrong is said beside its field, and kept as it was typed. */
export function RoutineEditor({ routineKey, draft, routines, onClose }: EditorProps) {
  const { t } = useTexts();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const skills = useRoutines((store) => store.skills);
  const { update, close, save } = useRoutines.getState();
  const { [routineKey]: _, ...others } = routines;
  const found = problemsOf(draft, others, skills);
  const problems = draft.isSubmitted ? found : withoutMissing(found, draft);
  const change = (changes: Partial<RoutineDraft>) => update(routineKey, changes);

  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save(routineKey)) onClose(draft.name.trim());
    // After the problems are shown.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const { name: nameProblem, phrases: phrasesProblem } = problems;
  return (
    <form
      ref={form}
      className="routine-form"
      aria-label={
        routineKey === NEW_ROUTINE ? t('settings.routines.new') : t('settings.routines.edit', { name: routineKey })
      }
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <div>
        <label className="setting-name" htmlFor={`${formId}-name`}>
          {t('settings.entryName')}
        </label>
        <input
          id={`${formId}-name`}
          className="routine-name"
          aria-describedby={`${formId}-name-note`}
          aria-invalid={nameProblem !== undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_PHRASE_CHARACTERS}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <div id={`${formId}-name-note`}>
          <p className="setting-note">{t('settings.routines.nameNote')}</p>
          <p className="setting-problem" aria-live="polite">
            {nameProblem && t(`settings.routines.problem.${nameProblem.type}`, { phrase: nameProblem.phrase })}
          </p>
        </div>
      </div>
      <StepList steps={draft.steps} isMissing={problems.steps !== undefined} onChange={(steps) => change({ steps })} />
      <StartFields draft={draft} problems={problems} onChange={change} />
      <div>
        <label className="setting-name" htmlFor={`${formId}-phrases`}>
          {t('settings.routines.phrases')}
        </label>
        <textarea
          id={`${formId}-phrases`}
          aria-describedby={`${formId}-phrases-note`}
          aria-invalid={phrasesProblem !== undefined}
          spellCheck={false}
          rows={2}
          value={draft.phrases}
          onChange={({ target }) => change({ phrases: target.value })}
        />
        <div id={`${formId}-phrases-note`}>
          <p className="setting-note">{t('settings.routines.phrasesNote')}</p>
          <p className="setting-problem" aria-live="polite">
            {phrasesProblem && t(`settings.routines.problem.${phrasesProblem.type}`, { phrase: phrasesProblem.phrase })}
          </p>
        </div>
      </div>
      <div className="routine-form-actions">
        <button type="submit" className="talk">
          {t('settings.routines.save')}
        </button>
        <button
          type="button"
          className="secondary"
          onClick={() => {
            close(routineKey);
            onClose(routineKey);
          }}
        >
          {t('settings.routines.cancel')}
        </button>
        {draft.isSubmitted && Object.keys(found).length > 0 && (
          <p className="setting-problem">{t('settings.routines.notSaved')}</p>
        )}
      </div>
    </form>
  );
}

/** An empty field is no mistake while the others are still being filled in. */
function withoutMissing(problems: RoutineProblems, { name }: RoutineDraft): RoutineProblems {
  const { phrases } = problems;
  return {
    ...(problems.name && name.trim() !== '' && problems.name.type !== 'length' && { name: problems.name }),
    ...(phrases && phrases.type !== 'length' && { phrases }),
  };
}
