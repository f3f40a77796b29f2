import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { germanAddressWords } from './de/address-words.ts';
import { addressWords } from './en/address-words.ts';

const WORDS = { en: addressWords, de: germanAddressWords };

/** An address as it is written, or begins with the name of a host. */
const WRITTEN = /(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?(?:\/[^\s"<>]*)?|https?:\/\/[^\s"<>]+/iu;

/** Finds the first address of a web page in a text, written or said ("example dot org slash news"). */
export function addressIn(text: string, language: IntentLanguage): URL | undefined {
  const { dot, slash } = WORDS[language];
  const written = text
    .replace(new RegExp(`\\s+${dot}\\s+`, 'gi'), '.')
    .replace(new RegExp(`\\s+${slash}\\s+`, 'gi'), '/')
    .replace(/(?<=\w)\s*:\s*\/\/\s*/g, '://');
  const [found] = WRITTEN.exec(written) ?? [];
  if (found === undefined) return undefined;
  const address = found.replace(/[.,;:!?)\]]+$/, '');
  try {
    return new URL(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  } catch {
    return undefined;
  }
}
