import type { Routine } from '../../../../shared/engine/routine.ts';
import { draftOf } from '../../../stores/routines/routine-draft.ts';
import { useTexts } from '../../../texts.ts';

/** The days of a week from Monday on; 0 is Sunday. */
export const DAYS = [1, 2, 3, 4, 5, 6, 0];

/** A Sunday. */
const FIRST_SUNDAY = { year: 2026, month: 2, day: 1 };

/** @returns the name of a day in the interface's language */
export function dayName(locale: string, day: number, length: 'short' | 'long'): string {
  const { year, month, day: sunday } = FIRST_SUNDAY;
  return new Date(year, month, sunday + day).toLocaleDateString(locale, { weekday: length });
}

/** @returns a function that says when a routine starts */
export function useStartText(): (routine: Routine) => string {
  const { t, locale } = useTexts();
  return (routine) => {
    const { start, at, weekdays } = draftOf('', routine);
    if (start === 'said') return t('settings.routines.starts.said');
    const [hours = 0, minutes = 0] = at.split(':').map(Number);
    const { year, month, day } = FIRST_SUNDAY;
    const time = new Date(year, month, day, hours, minutes).toLocaleTimeString(locale, { timeStyle: 'short' });
    if (start !== 'chosen') return t(`settings.routines.starts.${start}`, { time });
    const names = DAYS.filter((each) => weekdays.includes(each)).map((each) => dayName(locale, each, 'long'));
    return t('settings.routines.starts.chosen', { time, days: new Intl.ListFormat(locale).format(names) });
  };
}
