import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { classifierOf } from '../../../src/main/engine/understanding/classifier/intent-classifier.ts';
import { domainOf } from '../../../src/main/engine/understanding/intents/domain.ts';
import type { IntentLanguage } from '../../../src/main/engine/understanding/languages/languages.ts';
import { type UnderstandingReport, understandingReport } from '../../../src/main/engine/understanding/report.ts';
import type { SaidState } from '../../../src/main/engine/understanding/said-state.ts';
import { comparableSlots, expectedIntents, type HomeAssistantRow, homeAssistantRow } from './home-assistant.ts';
import { RELATED } from './related.ts';

/** How a sentence came out. `wrong`: an effect that was not asked for, or an answer to something else. */
type Outcome = 'right' | 'asked' | 'notUnderstood' | 'wrong' | 'wrongEffect';

interface SentenceFigures {
  sentences: number;
  right: number;
  /** Hark asks back before it does anything. */
  asked: number;
  notUnderstood: number;
  /** Answered as something else, without an effect. */
  wrong: number;
  /** An effect that was not asked for. */
  wrongEffect: number;
  /** Right by patterns, without the classifier. */
  byPatterns: number;
  /** Named rightly by the classifier alone; what is about nothing that Hark knows, left alone by it. */
  byClassifier?: number;
  p50Ms: number;
  p95Ms: number;
}

export interface SentenceResult {
  figures: SentenceFigures;
  others: { text: string; outcome: Outcome; expected: string; report: UnderstandingReport }[];
}

const crowdRow = z.object({
  text: z.string(),
  expect: z.array(z.string()),
  effect: z.enum(['added', 'removed', 'none']).optional(),
});

/** A Wednesday afternoon. */
const NOW = new Date(2026, 2, 4, 15, 4);

export const readRows = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Sentences with the domains that are right, and the kind of effect. @throws ZodError when a line does not fit */
export function evaluateCrowd(rows: readonly unknown[]): SentenceResult {
  const classifier = classifierOf('en');
  let byClassifier = 0;
  const result = evaluated(
    rows.map((row) => {
      const { text, expect, effect } = crowdRow.parse(row);
      const report = understandingReport(text, NOW);
      const { intent } = classifier.propose(text);
      if (expect.length === 0 ? intent === 'none' : expect.includes(domainOf(intent))) byClassifier++;
      return {
        text,
        expected: `${expect.join(' or ')}${effect ? `, ${effect}` : ''}`,
        report,
        outcome: ofCrowd(report, expect, effect),
      };
    }),
  );
  return { ...result, figures: { ...result.figures, byClassifier } };
}

/** The crowd's sentences about other things, but for those that Hark has a skill for. @throws as `evaluateCrowd` */
export function evaluateUnrelated(rows: readonly unknown[]): SentenceResult {
  return evaluateCrowd(
    rows.map((row) => {
      const crowd = crowdRow.parse(row);
      const domain = RELATED.get(crowd.text);
      return domain === undefined ? crowd : { ...crowd, expect: [domain] };
    }),
  );
}

function ofCrowd(report: UnderstandingReport, expect: readonly string[], effect: string | undefined): Outcome {
  const domains = report.intents.map(({ intent }) => domainOf(intent));
  const isEffectRight = report.effects.every(({ change, kind }) =>
    effect === undefined ? expect.some((domain) => domain === kind || domain === 'calendar') : change === effect,
  );
  if (!isEffectRight) return 'wrongEffect';
  // Nothing is expected of what Hark has no domain for: it may say so, or thank for praise and tell who it is.
  if (expect.length === 0)
    return report.understood && domains.some((domain) => domain !== 'smalltalk') ? 'wrong' : 'right';
  if (!report.understood) return 'notUnderstood';
  if (!domains.some((domain) => expect.includes(domain))) return report.effects.length > 0 ? 'wrongEffect' : 'wrong';
  return report.asks && effect !== 'none' ? 'asked' : 'right';
}

/** Sentences of Home Assistant's tests, with the intent and the slots they expect. @throws ZodError when a line does not fit */
export function evaluateHomeAssistant(rows: readonly unknown[], language: IntentLanguage): SentenceResult {
  return evaluated(
    rows.map((one) => {
      const row = homeAssistantRow.parse(one);
      const report = understandingReport(row.text, NOW, stateOf(row), language);
      const expected = expectedIntents(row);
      const shown = JSON.stringify(expected);
      const got = report.intents.map(({ intent, slots }) => ({ intent, slots: comparableSlots(intent, slots) }));
      const right = JSON.stringify(sorted(got)) === JSON.stringify(sorted(expected));
      const outcome: Outcome = right
        ? 'right'
        : report.effects.length > 0
          ? 'wrongEffect'
          : !report.understood
            ? 'notUnderstood'
            : report.asks
              ? 'asked'
              : 'wrong';
      return { text: row.text, expected: shown, report, outcome };
    }),
  );
}

function stateOf({ timers = [] }: HomeAssistantRow): SaidState {
  return {
    timers: timers.map((timer) => {
      const durationMs =
        1000 * ((timer.start_hours ?? 0) * 3600 + (timer.start_minutes ?? 0) * 60 + (timer.start_seconds ?? 0));
      const remainingMs = 1000 * (timer.total_seconds_left ?? 60);
      return {
        ...(timer.name ? { name: timer.name } : {}),
        durationMs: durationMs || remainingMs,
        remainingMs,
        isPaused: timer.is_active === false,
      };
    }),
  };
}

const sorted = (intents: readonly { intent: string; slots: Record<string, unknown> }[]) =>
  intents.map(({ intent, slots }) => [
    intent,
    Object.entries(slots)
      // How many are meant, that a list has no name, and that nobody said “timer”, are no slots of Home Assistant's.
      .filter(([name]) => !['many', 'unnamed', 'bare', 'again'].includes(name))
      .map(([name, value]) => [name, typeof value === 'string' ? value.toLowerCase() : value])
      .sort(),
  ]);

function evaluated(
  results: { text: string; expected: string; report: UnderstandingReport; outcome: Outcome }[],
): SentenceResult {
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length;
  const times = results.map(({ report }) => report.computeMs).sort((a, b) => a - b);
  const at = (share: number) => Math.round(100 * (times[Math.floor(share * (times.length - 1))] ?? 0)) / 100;
  return {
    figures: {
      sentences: results.length,
      right: count('right'),
      asked: count('asked'),
      notUnderstood: count('notUnderstood'),
      wrong: count('wrong'),
      wrongEffect: count('wrongEffect'),
      byPatterns: results.filter(({ outcome, report }) => outcome === 'right' && !report.supposed).length,
      p50Ms: at(0.5),
      p95Ms: at(0.95),
    },
    others: results.filter(({ outcome }) => outcome !== 'right'),
  };
}
