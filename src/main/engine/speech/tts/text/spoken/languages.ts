import { amountsOf } from './amounts.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { SpeechLanguage, SpokenLanguage } from './language.ts';
import { abbreviationRules } from './rules/abbreviations.ts';
import { acronymRules } from './rules/acronyms.ts';
import { addressRules } from './rules/addresses.ts';
import { arithmeticRules } from './rules/arithmetic.ts';
import { codeRules } from './rules/codes.ts';
import { measureRules } from './rules/measures.ts';
import { moneyRules } from './rules/money.ts';
import { numberRules } from './rules/numbers.ts';
import { romanRules } from './rules/roman.ts';
import { rowRules } from './rules/rows.ts';
import { signRules } from './rules/signs.ts';
import { telephoneRules } from './rules/telephone.ts';
import { versionRules } from './rules/versions.ts';
import type { Rule } from './scan.ts';

/** A language with its rules in the order in which they are tried. */
interface ReadyLanguage {
  ownLanguage: SpeechLanguage;
  rules: readonly Rule[];
}

const READY = new Map<SpokenLanguage, ReadyLanguage>();

/** Made when it is first spoken. */
export function readyLanguage(id: SpokenLanguage): ReadyLanguage {
  const known = READY.get(id);
  if (known) return known;
  const language = { en, de }[id];
  const ready = { ownLanguage: language, rules: rulesOf(language) };
  READY.set(id, ready);
  return ready;
}

/** The more special ones first: a date is made of numbers, and an address of nearly everything. */
function rulesOf(language: SpeechLanguage): Rule[] {
  const amounts = amountsOf(language);
  return [
    ...rowRules(language),
    ...addressRules(language),
    ...language.rules,
    ...telephoneRules(language),
    ...versionRules(language, language.addressSigns['.'] ?? ''),
    ...moneyRules(language, amounts),
    ...measureRules(language, amounts),
    ...arithmeticRules(language, amounts),
    ...language.lateRules,
    ...codeRules(language),
    ...romanRules(language),
    ...abbreviationRules(language),
    ...acronymRules(language),
    ...numberRules(language, amounts),
    ...signRules(language),
  ];
}
