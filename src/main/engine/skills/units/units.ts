import type { Slots } from '../../understanding/intents/slots.ts';
import { converted, type QuantityValue, type UnitId } from '../../understanding/quantities/units.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { unitPatterns } from './en/patterns.ts';
import { unitReplies } from './en/replies.ts';

const REPLIES = { en: unitReplies };
/** Of volumes, "ounces" are fluid ones. */
const OF_VOLUMES: Partial<Record<UnitId, UnitId>> = { ounce: 'fluid ounce' };

/** "How many feet are in a mile?": lengths, weights, volumes, temperatures, areas, speeds, times and data. */
export const unitsSkill: Skill = {
  id: 'units',
  examples: ['How many feet are in a mile?', 'What is 20 degrees Celsius in Fahrenheit?'],
  patterns: { en: unitPatterns },
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

function conversion(from: QuantityValue, targets: readonly UnitId[], { language }: SkillContext): Plan | undefined {
  const replies = REPLIES[language];
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
