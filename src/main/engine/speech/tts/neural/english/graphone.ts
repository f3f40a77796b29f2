/**
 * Letters of a word and the sounds they stand for, in the ARPABET of CMUdict: "ea" is IY1 in "read". A vowel ends with its stress:
 * 1 primary, 2 secondary, 0 none.
 */
export interface Graphone {
  readonly letters: string;
  readonly phones: readonly string[];
}

/** @returns such as `ea:IY1`, `x:K S`, `e:` */
export function graphoneName({ letters, phones }: Graphone): string {
  return `${letters}:${phones.join(' ')}`;
}

export function graphoneOf(name: string): Graphone {
  const [letters = '', phones = ''] = name.split(':');
  return { letters, phones: phones === '' ? [] : phones.split(' ') };
}

/** @returns whether a phone is a vowel, which ends with its stress */
export function isVowelName(phone: string): boolean {
  return /\d$/.test(phone);
}

export function withoutStress(phone: string): string {
  return phone.replace(/\d/, '');
}

export function phonesOf(graphones: readonly Graphone[]): string[] {
  return graphones.flatMap(({ phones }) => phones);
}
