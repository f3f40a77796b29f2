import { forEar } from '../ear-text.ts';
import type { WordEntry } from '../word-entry.ts';

/** Kinds of word that only say of which other word this is a form. */
const FORM = /^(?:Konjugierte|Deklinierte|Flektierte) Form|^Partizip|^Erweiterter Infinitiv/;
/** What it says of the grammar of a word is no part of its meaning. */
const GRAMMAR =
  /^(?:(?:(?:kein|ohne|nur|meist|zumeist|meistens) )?(?:Plural|Singular)|transitiv|intransitiv|reflexiv|unpersönlich|trans\.|intrans\.|refl\.|Hilfsverb|auch)(?:,? (?:auch|oder|und|mit (?:Dativ|Akkusativ|Genitiv))|(?=[,:]))*(?:, |: ?)/i;

/**
 * @param page of the German Wiktionary as plain text: "== Empathie (Deutsch) ==", "=== Substantiv, f ===", "Bedeutungen:" and a line
 * for each meaning, "[1] …"
 * @returns the entries of the German words on it
 */
export function germanWordEntries(page: string): WordEntry[] {
  return sectionsOf(page, 2)
    .filter(({ heading }) => /\(Deutsch\)/.test(heading))
    .flatMap(({ text }) => sectionsOf(text, 3))
    .flatMap(({ heading, text }) => {
      const [partOfSpeech = ''] = heading.split(',');
      const meanings = meaningsIn(text);
      return meanings.length > 0 && !FORM.test(heading) ? { partOfSpeech: partOfSpeech.trim(), meanings } : [];
    });
}

function sectionsOf(text: string, level: 2 | 3): { heading: string; text: string }[] {
  const marks = '='.repeat(level);
  const [, ...parts] = text.split(new RegExp(`^${marks} *([^=\\n]+?) *${marks}[^\\S\\n]*$`, 'm'));
  return parts.flatMap((heading, at) => (at % 2 === 0 ? { heading, text: parts[at + 1] ?? '' } : []));
}

function meaningsIn(text: string): string[] {
  const [, list = ''] = /^Bedeutungen:\s*\n((?:(?!\p{Lu}\p{L}+(?: \p{L}+)?:\s*$)[^\n]*\n?)*)/mu.exec(text) ?? [];
  return list.split('\n').flatMap((line) => {
    const [, meaning = ''] = /^\s*\[\d+\p{Ll}?\]\s*(.+)$/u.exec(line) ?? [];
    return forEar(meaning).replace(GRAMMAR, '').trim() || [];
  });
}
