import type { Slots } from '../../understanding/intents/slots.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { converted, type QuantityValue, type UnitId } from '../../understanding/quantities/units.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanUnitPatterns } from './de/patterns.ts';
import { germanUnitReplies } from './de/replies.ts';
import { unitPatterns } from './en/patterns.ts';
import { unitReplies } from './en/replies.ts';

const REPLIES = { en: unitReplies, de: germanUnitReplies };
/** Of volumes, "ounces" are fluid ones. */
const OF_VOLUMES: Partial<Record<UnitId, UnitId>> = { ounce: 'fluid ounce' };
const TEMPERATURES: ReadonlySet<UnitId> = new Set(['celsius', 'fahrenheit', 'kelvin'] as const);
/** What bare degrees are beside a temperature. */
const DEGREES: Readonly<Record<IntentLanguage, (isBesideCelsius: boolean) => UnitId | undefined>> = {
  en: () => undefined,
  de: (isBesideCelsius) => (isBesideCelsius ? 'fahrenheit' : 'celsius'),
};
/** Beside these, a pound that is half a kilogram is the one that they divide, or make up. */
const BESIDE_POUNDS: ReadonlySet<UnitId> = new Set(['ounce', 'stone'] as const);

/** "How many feet are in a mile?": lengths, weights, volumes, temperatures, areas, speeds, times and data. */
export const unitsSkill: Skill = {
  id: 'units',
  examples: {
    en: ['How many feet are in a mile?', 'What is 20 degrees Celsius in Fahrenheit?'],
    de: ['Wie viele Kilometer sind fünf Meilen?', 'Wie viel sind 20 Grad Celsius in Fahrenheit?'],
  },
  patterns: { en: unitPatterns, de: germanUnitPatterns },
  intents: {
    'units.convert': (slots, context) => {
      const from = fromOf(slots);
      return from && conversion(from, targetsOf(slots), context);
    },
    'units.count': count,
  },
};

function fromOf(slots: Slots): QuantityValue | undefined {
  const unit = slots.get('measure', 'unit');
  return slots.get('quantity', 'from') ?? (unit && { amount: 1, unit });
}

const targetsOf = (slots: Slots) => [...slots.all('measure', 'to'), ...slots.all('measure', 'also')];

function conversion(said: QuantityValue, named: readonly UnitId[], { language }: SkillContext): Plan | undefined {
  const replies = REPLIES[language];
  const isBesidePounds = [said.unit, ...named].some((unit) => BESIDE_POUNDS.has(unit));
  const isWarmth = [said.unit, ...named].some((unit) => TEMPERATURES.has(unit));
  const degrees = isWarmth && DEGREES[language]([said.unit, ...named].includes('celsius'));
  const meant = (unit: UnitId): UnitId => {
    if (unit === 'metric pound') return isBesidePounds ? 'pound' : unit;
    return unit === 'degree' && degrees ? degrees : unit;
  };
  const from = { ...said, unit: meant(said.unit) };
  const targets = named.map(meant);
  const values = targets.map((to) => inUnit(from, to));
  const failed = values.indexOf(undefined);
  const [first] = targets;
  if (!first) return undefined;
  if (failed >= 0) return say(replies.notAlike(from.unit, targets[failed] ?? first));
  return {
    ...say(
      replies.is(
        from,
        values.filter((value) => value !== undefined),
      ),
    ),
    followUps: {
      'units.to': (slots, later) => conversion(from, targetsOf(slots), later),
      'units.from': (slots, later) => {
        const other = slots.get('quantity', 'from');
        return other && conversion(other, targets, later);
      },
    },
  };
}

function inUnit(from: QuantityValue, to: UnitId): { amount: number; unit: UnitId } | undefined {
  for (const [unit, target] of [
    [from.unit, to],
    [from.unit, OF_VOLUMES[to] ?? to],
    [OF_VOLUMES[from.unit] ?? from.unit, to],
  ] as const) {
    const amount = converted({ amount: from.amount, unit }, target);
    if (amount !== undefined) return { amount, unit: target };
  }
  return undefined;
}

/** "How many are in a dozen?" */
function count(slots: Slots, { language }: SkillContext): Plan | undefined {
  const from = slots.get('quantity', 'from');
  return from?.unit === 'piece' ? say(REPLIES[language].count(from.amount)) : undefined;
}
