import type { IntentLanguage } from '../../../src/main/engine/understanding/languages/languages.ts';
import { germanSlotSamples } from './de.ts';
import { englishSlotSamples } from './en.ts';

/** What stands in a slot of each name, or else of each type, when a sentence is made from a pattern. */
export type SlotSamples = Readonly<Record<string, readonly string[]>>;

export const SLOT_SAMPLES: Readonly<Record<IntentLanguage, SlotSamples>> = {
  en: englishSlotSamples,
  de: germanSlotSamples,
};
