import type { Slots } from '../../understanding/intents/slots.ts';

/** What is asked of the weather, by the tags of the patterns; those that say more come first. */
const ASPECTS = [
  ...([
    'sunrise',
    'sunset',
    'rainStop',
    'nextRain',
    'umbrella',
    'clothes',
    'jacket',
    'sunscreen',
    'raining',
    'rainChance',
    'rain',
    'dry',
    'snow',
    'storm',
    'bad',
    'fog',
  ] as const),
  ...(['wind', 'humidity', 'range', 'high', 'low', 'sun', 'clouds', 'temperature'] as const),
];

export type Aspect = (typeof ASPECTS)[number] | 'general';

export function aspectOf(slots: Slots): Aspect {
  return ASPECTS.find((aspect) => slots.has(aspect)) ?? 'general';
}
