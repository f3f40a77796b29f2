import { type FormEvent, useEffect, useRef } from 'react';
import { MAX_PHRASE_CHARACTERS, type RoutineValues } from '../../../../shared/engine/routine.ts';
import type { RoutineDraft } from '../../../stores/routines/routine-draft.ts';
import { problemsOf, type RoutineProblems } from '../../../stores/routines/routine-problems.ts';
import { NEW_ROUTINE, useRoutines } from '../../../stores/routines/routines.ts';
import { useTexts } from '../../../texts.ts';
import { RoutineField } from './RoutineField.tsx';
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
      <RoutineField label={t('settings.entryName')} note={t('settings.routines.nameNote')} problem={problems.name}>
        {(attributes) => (
          <input
            {...attributes}
            className="routine-name"
            autoComplete="off"
            spellCheck={false}
            maxLength={MAX_PHRASE_CHARACTERS}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </RoutineField>
      <StepList steps={draft.steps} isMissing={problems.steps !== undefined} onChange={(steps) => change({ steps })} />
      <StartFields draft={draft} problems={problems} onChange={change} />
      <RoutineField
        label={t('settings.routines.phrases')}
        note={t('settings.routines.phrasesNote')}
        problem={problems.phrases}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            spellCheck={false}
            rows={2}
            value={draft.phrases}
            onChange={({ target }) => change({ phrases: target.value })}
          />
        )}
      </RoutineField>
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
