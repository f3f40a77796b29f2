import { useEffect, useState } from 'react';
import type { TimerView } from '../../shared/engine-events.ts';
import { cancelTimer } from '../stores/actions.ts';
import { useAssistant } from '../stores/assistant.ts';
import { CloseIcon, TimerIcon } from './icons.tsx';

const TICK_MS = 250;

/** The timers that run or ring. */
export function Timers() {
  const timers = useAssistant((store) => store.timers);
  const [nowMs, setNowMs] = useState(Date.now());

  useEffect(() => {
    if (timers.length === 0) return;
    setNowMs(Date.now());
    const interval = setInterval(() => setNowMs(Date.now()), TICK_MS);
    return () => clearInterval(interval);
  }, [timers]);

  if (timers.length === 0) return null;
  return (
    <ul className="timers" aria-label="Timers">
      {timers.map((timer) => (
        <Timer key={timer.id} timer={timer} nowMs={nowMs} />
      ))}
    </ul>
  );
}

function Timer({ timer, nowMs }: { timer: TimerView; nowMs: number }) {
  const leftMs = Math.max(0, timer.endsAtMs - nowMs);
  return (
    <li className="timer" data-ringing={timer.ringing}>
      <TimerIcon />
      <span className="timer-label">{timer.label}</span>
      <span className="timer-left">{timer.ringing ? 'Done' : clockText(leftMs)}</span>
      <button
        type="button"
        className="icon-button small"
        aria-label={timer.ringing ? `Stop the ${timer.label} timer` : `Cancel the ${timer.label} timer`}
        onClick={() => cancelTimer(timer.id)}
      >
        <CloseIcon />
      </button>
    </li>
  );
}

/** @returns such as "4:59" or "1:00:00" */
function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
