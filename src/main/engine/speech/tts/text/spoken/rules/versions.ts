import { digitByDigit } from '../amounts.ts';
import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';

/** "192.168.1.10", "2.10.3", "v1.2", "Python 3.12": numbers between points, none of them decimals. */
export function versionRules(language: SpeechLanguage, point: string): Rule[] {
  const { words, versionContext } = language;
  const say = (written: string) =>
    written
      .split('.')
      .map((part) => (/^0\d|\d{5}/.test(part) ? digitByDigit(language, part) : language.cardinal(part)))
      .join(` ${words.versionPoint} `);
  const isJoined = (before: string) => /[\p{L}\p{N}]$/u.test(before);
  return [
    {
      starts: ['digit'],
      pattern: /(\d{1,3}(?:\.\d{1,3}){3})(?:([:/])(\d{1,5}))?(?![\p{L}\d]|\.\d)/uy,
      say([, address = '', mark = '', port = ''], { before }) {
        const parts = address.split('.');
        if (isJoined(before) || parts.some((part) => Number(part) > 255)) return undefined;
        const said = parts.map((part) => digitByDigit(language, part)).join(` ${point} `);
        return port === '' ? said : `${said} ${language.addressSigns[mark]} ${digitByDigit(language, port)}`;
      },
    },
    {
      starts: ['digit'],
      pattern: /\d{1,5}(?:\.\d{1,6}){2,5}(?!\d|\.\d)/uy,
      say: ([version], { before }) => (isJoined(before) || isGrouped(version, language) ? undefined : say(version)),
    },
    {
      starts: ['letter'],
      pattern: /[vV]\.?\s?(\d{1,5}(?:\.\d{1,6}){0,5})(?![\p{L}\d]|\.\d)/uy,
      say: ([, version = ''], { before }) => (isJoined(before) ? undefined : `${words.version} ${say(version)}`),
    },
    {
      starts: ['digit'],
      pattern: /\d{1,4}\.\d{1,4}(?![\p{L}\d]|[.,]\d)/uy,
      say: ([version], { before }) => (versionContext.test(before) ? say(version) : undefined),
    },
  ];
}

/** "1.234.567" is a German number. */
function isGrouped(written: string, { decimalMark }: SpeechLanguage): boolean {
  return decimalMark === ',' && /^\d{1,3}(?:\.\d{3})+$/.test(written);
}
