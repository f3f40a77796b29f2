/** American, British as eSpeak NG has it by default, and British with Received Pronunciation, by eSpeak NG's names. */
export type EnglishVariety = 'en-us' | 'en-gb' | 'en-gb-x-rp';

/** What makes phonemes for a voice. */
export interface Phonemes {
  /**
   * The marks between clauses are kept: voices are trained to pause and to raise their voice by them.
   * @param text one sentence, in words; words may have their phonemes with them (`withPhonemes`)
   * @returns IPA as eSpeak NG writes it, which the voices were trained with, such as "wˈʌn, tˈuː?"
   * @throws HarkError TEXT_UNSPEAKABLE when it holds nothing that can be said
   */
  of(text: string, variety: EnglishVariety): Promise<string>;
}
