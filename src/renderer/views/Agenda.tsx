import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import type { AgendaItem } from '../../shared/engine/agenda.ts';
import { wholeSecond } from '../../shared/engine/whole-second.ts';
import { cancelItem } from '../stores/actions.ts';
import { useAssistant } from '../stores/assistant.ts';
import { useTexts } from '../texts.ts';
import { AlarmIcon, CloseIcon, ReminderIcon, TimerIcon } from './icons.tsx';

const TICK_MS = 250;
const ICONS = { timer: TimerIcon, alarm: AlarmIcon, reminder: ReminderIcon };

/** Running timers, upcoming alarms and reminders, and ringing items. */
export function Agenda() {
  const { t } = useTexts();
  const agenda = useAssistant((store) => store.agenda);
  const hasTimer = agenda.some(({ kind }) => kind === 'timer');
  const [nowMs, setNowMs] = useState(Date.now());

  useEffect(() => {
    setNowMs(Date.now());
    if (!hasTimer) return;
    const interval = setInterval(() => setNowMs(Date.now()), TICK_MS);
    return () => clearInterval(interval);
  }, [hasTimer]);

  if (agenda.length === 0) return null;
  return (
    <ul className="agenda" aria-label={t('agenda.label')}>
      {agenda.map((item) => (
        <Item key={item.id} item={item} nowMs={nowMs} />
      ))}
    </ul>
  );
}

function Item({ item, nowMs }: { item: AgendaItem; nowMs: number }) {
  const { t, locale } = useTexts();
  const { kind, label, ringing } = item;
  const Icon = ICONS[kind];
  return (
    <li className="agenda-item" data-ringing={ringing}>
      <Icon />
      <span className="agenda-label">{label || t('agenda.alarm')}</span>
      <span className="agenda-due">{ringing ? t('agenda.now') : dueText(item, nowMs, locale, t)}</span>
      <button
        type="button"
        className="icon-button small"
        aria-label={t(`agenda.${ringing ? 'stop' : 'cancel'}.${kind}`, { name: label }).trim()}
        onClick={() => cancelItem(item.id)}
      >
        <CloseIcon />
      </button>
    </li>
  );
}

/** Time left of a timer, due time of the others: "4:59", "7:00 AM", "Fri 7:00 AM". */
function dueText(
  { kind, dueAtMs, weekdays, pausedLeftMs }: AgendaItem,
  nowMs: number,
  locale: string,
  t: TFunction,
): string {
  if (pausedLeftMs !== undefined) return t('agenda.paused', { left: clockText(pausedLeftMs) });
  if (kind === 'timer') return clockText(Math.max(0, dueAtMs - nowMs));
  const due = wholeSecond(dueAtMs);
  const time = due.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
  if (weekdays) return weekdays.length === 7 ? t('agenda.daily', { time }) : `${time} ↻`;
  if (due.toDateString() === new Date(nowMs).toDateString()) return time;
  return `${due.toLocaleDateString(locale, { weekday: 'short', day: 'numeric', month: 'short' })}, ${time}`;
}

/** @returns for example "4:59" or "1:00:00" */
function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const padded = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${padded(m)}:${padded(s)}` : `${m}:${padded(s)}`;
}
