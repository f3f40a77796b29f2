/**
 * What Whisper and its like write in German for music, breath and silence, because the subtitles they were trained with had it there.
 * https://github.com/openai/whisper/discussions/928
 */
const NEVER_SAID =
  /^(?:(?:deutsche )?untertitel(?:ung)?(?: (?:der|im|des|von|aufgrund|durch|in|live|bei|für|mit|zdf|ard|wdr|swr|ndr|mdr|br|orf)\b.*|s)?|copyright\b.*|(?:eine )?(?:produktion|sendung) (?:des|der|von) (?:zdf|ard|wdr|swr|ndr|mdr|br|hr|orf|srf)\b.*|(?:zdf|ard|wdr|swr|ndr|mdr|br|orf|srf|funk)(?: \d{4})?|im auftrag (?:des|der|von)\b.*|(?:vielen dank|danke(?:schön)?|ich danke ihnen|herzlichen dank) (?:für(?:s| das| ihre?| euer| deine?| eure)) (?:zuschauen|zusehen|zuhören|aufmerksamkeit|interesse|einschalten|ansehen)|(?:und )?(?:das war es|das war's|das wars) für (?:heute|diesmal)(?: von mir)?(?: und)?(?: bis zum nächsten mal)?|(?:und )?bis zum nächsten (?:mal|video)(?: tschüss)?|wir sehen uns (?:im|beim) nächsten (?:video|mal)|(?:bitte )?(?:abonniert|abonnieren sie|vergesst nicht)\b.*(?:kanal|abonnieren|video|glocke).*|mehr informationen (?:auf|unter|finden sie)\b.*|amara org community|www .*)$/i;
/** The same, but people say it too. */
const SOMETIMES_SAID =
  /^(?:vielen dank|danke(?:schön)?|danke schön|tschüss|tschau|ciao|auf wiedersehen|okay|ok|ja|so|und|oh|ah|das war's|das war es|das wars|musik|applaus|amen|die|der|das|ich|du)$/i;
/** Nobody takes so long to say it, milliseconds: from the beginning of the speech, perhaps with the wake word, to its end. */
const LONGEST_MS = 3000;

/**
 * Whether a German transcript is what STT writes where nobody said anything.
 * @param soundMs length of the sound that it was made of, milliseconds
 */
export function isPhantom(text: string, soundMs: number): boolean {
  const said = text
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  return NEVER_SAID.test(said) || (soundMs > LONGEST_MS && SOMETIMES_SAID.test(said));
}
