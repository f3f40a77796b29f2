/** American, British as eSpeak NG has it by default, and British with Received Pronunciation, by eSpeak NG's names. */
export type EnglishVariety = 'en-us' | 'en-gb' | 'en-gb-x-rp';

/** What makes phonemes for a voice. */
export interface Phonemes {
  /**
   * The marks between clauses are kept: voices are trained to pause and to raise their voice by them.
   * @param text one sentence, in words; words may have their phonemes with them (`withPhonemes`)
   * @param voice a language or a variety of it, by eSpeak NG's name, as voices name it: "en-us", "de"
   * @returns IPA as eSpeak NG writes it, which the voices were trained with, such as "wˈʌn, tˈuː?"
   * @throws HarkError TEXT_UNSPEAKABLE when it holds nothing that can be said
   */
  of(text: string, voice: string): Promise<string>;
}

/** @returns the variety that an English voice of eSpeak NG stands for; American for those that Hark has not */
export function englishVariety(voice: string): EnglishVariety {
  if (voice === 'en-gb-x-rp') return voice;
  return voice.startsWith('en-gb') ? 'en-gb' : 'en-us';
}

/** @param voice by eSpeak NG's name */
export function isEnglish(voice: string): boolean {
  return /^en(?:-|$)/.test(voice);
}
