import type { Effect } from '../effect.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanStopwatchPatterns } from './de/patterns.ts';
import { germanStopwatchReplies } from './de/replies.ts';
import { stopwatchPatterns } from './en/patterns.ts';
import { stopwatchReplies } from './en/replies.ts';

const REPLIES = { en: stopwatchReplies, de: germanStopwatchReplies };

/** "Start the stopwatch". */
export const stopwatchSkill: Skill = {
  id: 'stopwatch',
  examples: {
    en: ['Start the stopwatch.', 'What does the stopwatch say?'],
    de: ['Starte die Stoppuhr.', 'Was zeigt die Stoppuhr?'],
  },
  patterns: { en: stopwatchPatterns, de: germanStopwatchPatterns },
  intents: {
    'stopwatch.start': (_slots, context) => start(context),
    'stopwatch.resume': (_slots, context) => start(context),
    'stopwatch.restart': (_slots, context) => restart(context),
    'stopwatch.stop': (_slots, context) => stop(context),
    'stopwatch.reset': (_slots, context) => reset(context),
    'stopwatch.status': (_slots, context) => shown(context),
  },
};

function changed(change: Effect['change'], apply: () => void): Effect {
  return { kind: 'stopwatch', change, apply };
}

function start({ stopwatch, language }: SkillContext): Plan {
  const change = stopwatch.elapsedMs === 0 ? 'added' : 'resumed';
  return { ...say(REPLIES[language].running), effects: [changed(change, () => stopwatch.start())] };
}

function restart({ stopwatch, language }: SkillContext): Plan {
  return {
    ...say(REPLIES[language].restarted),
    effects: [changed('changed', () => stopwatch.reset()), changed('resumed', () => stopwatch.start())],
  };
}

function stop(context: SkillContext): Plan {
  const { stopwatch, language } = context;
  if (!stopwatch.running) return shown(context);
  return {
    ...say(REPLIES[language].stoppedAt(stopwatch.elapsedMs)),
    effects: [changed('paused', () => stopwatch.stop())],
  };
}

function reset({ stopwatch, language }: SkillContext): Plan {
  return { ...say(REPLIES[language].zero), effects: [changed('removed', () => stopwatch.reset())] };
}

function shown({ stopwatch, language }: SkillContext): Plan {
  const { running, elapsedMs } = stopwatch;
  const { idle, shows } = REPLIES[language];
  return say(!running && elapsedMs === 0 ? idle : shows(elapsedMs));
}
