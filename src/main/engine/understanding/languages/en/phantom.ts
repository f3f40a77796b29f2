/**
 * What Whisper and its like write for music, breath and silence, because the subtitles they were trained with had it there.
 * https://github.com/openai/whisper/discussions/928, https://github.com/k2-fsa/sherpa-onnx/pull/3923
 */
const NEVER_SAID =
  /^(?:you|thank(?:s| you)(?: so much| very much)? for (?:watching|listening|viewing)|(?:please )?(?:like and )?subscribe\b.*|don't forget to (?:like|subscribe)\b.*|(?:subtitles|captions|captioning|translation|transcription|transcribed|translated) by\b.*|(?:i'll )?see you in the next video)$/i;
/** The same, but people say it too. */
const SOMETIMES_SAID = /^(?:thank you(?: so much| very much)?|thanks|bye(?: bye)?|okay|oh|yeah|so|the|i)$/i;
/** Nobody takes so long to say it, milliseconds: from the beginning of the speech, perhaps with the wake word, to its end. */
const LONGEST_MS = 3000;

/**
 * Whether a transcript is what STT writes where nobody said anything.
 * @param soundMs length of the sound that it was made of, milliseconds
 */
export function isPhantom(text: string, soundMs: number): boolean {
  const said = text
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  return NEVER_SAID.test(said) || (soundMs > LONGEST_MS && SOMETIMES_SAID.test(said));
}
