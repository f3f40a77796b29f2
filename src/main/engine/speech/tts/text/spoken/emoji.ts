/** A digit in a box: the digit counts. */
const KEYCAP = /([\d#*])\uFE0F?\u20E3/gu;
/** Pictures with all that changes them: skin, gender, flags. */
const PICTURES =
  /(?:\p{Regional_Indicator}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\uFE0E\uFE0F\u20E3]|[\u{E0020}-\u{E007F}])(?:\u200D|\p{Regional_Indicator}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\uFE0E\uFE0F\u20E3]|[\u{E0020}-\u{E007F}])*/gu;
const EMOTICONS = /(?<=^|\s)[:;]'?-?[)(DPp](?=$|[\s.,!?])/gu;

/** Pictures are for the eye: a voice says nothing for them. */
export function withoutEmoji(text: string): string {
  return text
    .replace(KEYCAP, '$1 ')
    .replace(/‼/gu, '!')
    .replace(/⁉/gu, '?')
    .replace(PICTURES, ' ')
    .replace(EMOTICONS, '');
}
