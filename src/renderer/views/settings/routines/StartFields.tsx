import { useId } from 'react';
import { type RoutineDraft, STARTS } from '../../../stores/routines/routine-draft.ts';
import type { RoutineProblems } from '../../../stores/routines/routine-problems.ts';
import { useTexts } from '../../../texts.ts';
import { DAYS, dayName } from './start-text.ts';

interface StartFieldsProps {
  draft: RoutineDraft;
  problems: RoutineProblems;
  onChange(change: Partial<RoutineDraft>): void;
}

/** When a routine starts by itself: never, or at a time on some days. */
export function StartFields({ draft, problems, onChange }: StartFieldsProps) {
  const { t } = useTexts();
  const id = useId();
  const { start, at } = draft;
  return (
    <div>
      <label className="setting-name" htmlFor={`${id}-start`}>
        {t('settings.routines.start')}
      </label>
      <div className="routine-start">
        <select
          id={`${id}-start`}
          value={start}
          onChange={({ target }) => onChange({ start: STARTS.find((each) => each === target.value) ?? 'said' })}
        >
          {STARTS.map((each) => (
            <option key={each} value={each}>
              {t(`settings.routines.startChoice.${each}`)}
            </option>
          ))}
        </select>
        {start !== 'said' && (
          <input
            type="time"
            aria-label={t('settings.routines.time')}
            aria-describedby={`${id}-problem`}
            aria-invalid={problems.at !== undefined}
            value={at}
            onChange={({ target }) => onChange({ at: target.value })}
          />
        )}
      </div>
      {start === 'chosen' && (
        <DayBoxes
          draft={draft}
          isMissing={problems.weekdays !== undefined}
          problemId={`${id}-problem`}
          onChange={onChange}
        />
      )}
      <p className="setting-problem" id={`${id}-problem`} aria-live="polite">
        {problems.at && t('settings.routines.problem.noTime')}
        {problems.weekdays && ` ${t('settings.routines.problem.noDays')}`}
      </p>
    </div>
  );
}

interface DayBoxesProps extends Pick<StartFieldsProps, 'draft' | 'onChange'> {
  isMissing: boolean;
  problemId: string;
}

function DayBoxes({ draft: { weekdays }, isMissing, problemId, onChange }: DayBoxesProps) {
  const { t, locale } = useTexts();
  return (
    <fieldset className="routine-days" aria-label={t('settings.routines.days')} aria-describedby={problemId}>
      {DAYS.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            aria-label={dayName(locale, day, 'long')}
            aria-invalid={isMissing}
            checked={weekdays.includes(day)}
            onChange={({ target }) =>
              onChange({ weekdays: target.checked ? [...weekdays, day] : weekdays.filter((each) => each !== day) })
            }
          />
          {dayName(locale, day, 'short')}
        </label>
      ))}
    </fieldset>
  );
}
