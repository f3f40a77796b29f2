import type { SpokenLanguage } from './language.ts';

const words = (list: string) => new Set(list.split(' '));
/** The most frequent words of texts; those of several languages count for each. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    "the a an and is are was were of to in it that you for on with as at be have has this not or by from what will can your my i it's i'm don't there he she they we do if but about how when which would",
  ),
  de: words(
    'der die das und ist sind war nicht ein eine einen einem einer ich du er sie es wir ihr mit auf für von zu im am um den dem des hat haben wird werden kann auch aber oder wie was uhr noch schon bei nach aus als so nur bis zum zur vom kostet grad mein dein sich dass wenn',
  ),
  fr: words(
    'le la les des et est une un pour dans que qui sur avec pas vous je il elle nous du de au aux ce cette sont à ne se',
  ),
  es: words('el la los las y es una un para en que con por no se del al de su lo como más está son muy'),
  it: words('il lo la gli le e è una un per che di non con sono del della si da al nel più come'),
  pt: words('o a os as e é uma um para que não com do da dos em no na se por mais como são'),
  nl: words('de het een en van is dat niet op te met voor zijn er aan ik je hij ze naar ook maar'),
};

/**
 * The language of a sentence by its function words.
 * @returns `other` for one whose numbers Hark cannot say; undefined when no word tells
 */
export function detectLanguage(text: string): SpokenLanguage | 'other' | undefined {
  const said = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu) ?? [];
  let [best, most, isTie] = ['', 0, false];
  for (const [language, known] of Object.entries(FUNCTION_WORDS)) {
    const count = said.filter((word) => known.has(word.replace('’', "'"))).length;
    if (count === most) isTie = true;
    if (count > most) [best, most, isTie] = [language, count, false];
  }
  if (most === 0 || isTie) return undefined;
  if (best === 'en' || best === 'de') return best;
  // A few words of another language are a name: "the La La Land".
  return most >= 2 ? 'other' : undefined;
}
