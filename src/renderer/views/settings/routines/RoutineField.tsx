import { type ReactNode, useId } from 'react';
import type { RoutineProblems } from '../../../stores/routines/routine-problems.ts';
import { useTexts } from '../../../texts.ts';

interface FieldProps {
  label: string;
  note: string;
  /** What is wrong with what was typed. */
  problem: RoutineProblems['name'];
  /** @param attributes join the field with its label, its note and its problem */
  children(attributes: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }): ReactNode;
}

/** A field of a routine's form with its label, its note, and what is wrong. */
export function RoutineField({ label, note, problem, children }: FieldProps) {
  const { t } = useTexts();
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div>
      <label className="setting-name" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': problem !== undefined })}
      <div id={noteId}>
        <p className="setting-note">{note}</p>
        <p className="setting-problem" aria-live="polite">
          {problem && t(`settings.routines.problem.${problem.type}`, { phrase: problem.phrase })}
        </p>
      </div>
    </div>
  );
}
