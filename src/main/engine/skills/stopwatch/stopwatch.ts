import { spokenDuration } from '../../understanding/values/duration.ts';
import { type Plan, type Skill, say } from '../skill.ts';
import type { Stopwatch } from './stopwatch-clock.ts';

const MENTIONED = /\bstop ?watch\b/;
const START = /\b(?:start|begin|run|resume|continue|restart)\b/;
const STOP = /\b(?:stop|pause|halt|end|turn off)\b(?! ?watch)/;
const RESET = /\b(?:reset|clear|zero|back to 0)\b/;
const START_TIMING = /^(?:start|begin) timing(?: me)?$/;
const STOP_TIMING = /^(?:stop|end) timing(?: me)?$/;

/** "Start the stopwatch". */
export const stopwatchSkill: Skill = {
  id: 'stopwatch',
  examples: ['Start the stopwatch.', 'What does the stopwatch say?'],
  about: /\bstop ?watch\b/,
  plan({ plain }, { stopwatch }) {
    if (START_TIMING.test(plain)) return start(stopwatch);
    if (STOP_TIMING.test(plain)) return stop(stopwatch);
    if (!MENTIONED.test(plain)) return undefined;
    if (RESET.test(plain)) {
      return { ...say('The stopwatch is back at zero.'), commit: () => stopwatch.reset() };
    }
    if (STOP.test(plain)) return stop(stopwatch);
    if (START.test(plain)) return start(stopwatch);
    return shown(stopwatch);
  },
};

function start(stopwatch: Stopwatch): Plan {
  return { ...say('The stopwatch is running.'), commit: () => stopwatch.start() };
}

function stop(stopwatch: Stopwatch): Plan {
  if (!stopwatch.running) return shown(stopwatch);
  return { ...say(`Stopped at ${spokenDuration(stopwatch.elapsedMs)}.`), commit: () => stopwatch.stop() };
}

function shown(stopwatch: Stopwatch): Plan {
  const { running, elapsedMs } = stopwatch;
  if (!running && elapsedMs === 0) return say('The stopwatch is not running.');
  return say(`The stopwatch shows ${spokenDuration(elapsedMs)}.`);
}
