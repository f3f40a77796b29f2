import type { Language } from '../settings/language.ts';
import { de } from './de.ts';
import { en, type Texts } from './en.ts';

export const TEXTS: Record<Language, Texts> = { en, de };
