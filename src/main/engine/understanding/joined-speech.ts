/** "20" and "5 minutes": what is below the zeros of the first number belongs to it. */
const NUMBER_END = /(\d*[1-9]0+)$/;
const NUMBER_START = /^([1-9]\d*)(?![\d:.,]*\d)/;

/** @returns one sentence of two pieces that STT took for a sentence each: "Set a timer for 20." and "5 minutes." */
export function joinedSpeech(before: string, after: string): string {
  const first = before.replace(/[\s.,;:?!…]+$/u, '');
  const second = /^(?:I\b|\p{L}+\p{Lu})/u.test(after) ? after : after.charAt(0).toLowerCase() + after.slice(1);
  const [, tens = ''] = NUMBER_END.exec(first) ?? [];
  const [, ones = ''] = NUMBER_START.exec(second) ?? [];
  const zeros = /0*$/.exec(tens)?.[0].length ?? 0;
  const isOneNumber = tens !== '' && tens !== '10' && ones !== '' && ones.length <= zeros;
  if (!isOneNumber) return `${first} ${second}`;
  return `${first.slice(0, -tens.length)}${Number(tens) + Number(ones)}${second.slice(ones.length)}`;
}
