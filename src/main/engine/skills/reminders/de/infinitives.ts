/** First parts of verbs that stand apart: "anrufen" is "anzurufen" behind "daran". The longer ones first. */
const PARTICLE =
  '(?:zusammen|auseinander|durcheinander|entgegen|gegenüber|herunter|heraus|herein|hinunter|hinaus|hinein|vorbei|voraus|vorbereit|zurecht|' +
  'zurück|bereit|sauber|bescheid|bekannt|weiter|runter|herum|hinzu|davon|nieder|statt|fertig|kennen|rüber|hinter|teil|fern|frei|fest|fort|' +
  'raus|rein|rauf|heim|nach|hoch|her|hin|dar|los|mit|vor|weg|auf|aus|bei|ein|dran|drauf|rum|ab|an|um|zu|durch|über)';
const SEPARABLE = new RegExp(`^(${PARTICLE})(\\p{L}{4,}n|tun|sein)$`, 'u');
/** Verbs that begin like that and stay in one piece. */
const ONE_PIECE =
  /^(?:antworten|angeln|ankern|absolvieren|abonnieren|einigen|beichten|beinhalten|beizen|beißen|beugen|hinken|hindern|herrschen|festigen|zuckern|umarmen|umgehen|umgeben|umrunden|durchsuchen|durchqueren|hochstapeln|hinter\p{L}+|über\p{L}+)$/u;
/** Small words that end like an infinitive. */
const NO_INFINITIVE = new Set(
  (
    'den in an von ein kein mein dein ihn ihnen denen einen keinen meinen deinen seinen ihren unseren allen vielen wen wenn denn dann schon ' +
    'oben unten hinten vorn draußen drinnen morgen gestern übermorgen gegen wegen nein neun zehn sieben dran daran zusammen eben neben ' +
    'zwischen jeden diesen un nun'
  ).split(' '),
);
/** A clause, or a part of one that is joined by "und", ends behind its verb. */
const END = '(?=$|[,;.!?]|\\s+(?:und|oder|sowie)(?!\\p{L}))';
const ZU_BEFORE = new RegExp(`(?<!\\p{L})zu (\\p{Ll}+n)${END}`, 'gu');
const ZU_WITHIN = new RegExp(
  `(?<!\\p{L})(?!hinzu(?:füg|rechn|zieh))(${PARTICLE})zu(\\p{L}{3,}n|tun|sein)${END}`,
  'giu',
);

export function isInfinitive(word: string): boolean {
  return /^\p{Ll}+n$/u.test(word) && !NO_INFINITIVE.has(word);
}

/** @returns "Mama anrufen" of "Mama anzurufen"; undefined when nothing in it says "zu" */
export function withoutZu(clause: string): string | undefined {
  const kept = clause.replace(ZU_BEFORE, '$1').replace(ZU_WITHIN, '$1$2');
  return kept === clause ? undefined : kept;
}

/** @returns "Mama anzurufen" of "Mama anrufen"; undefined when no infinitive stands at the end of its parts */
export function withZu(clause: string): string | undefined {
  const parts = clause.split(/(\s+(?:und|oder|sowie)\s+|,\s+)/u);
  // Of "Brot und Milch kaufen" only the last part has a verb.
  const done = parts.map((part, at) => (at % 2 === 1 ? part : (partWithZu(part) ?? part)));
  return partWithZu(parts.at(-1) ?? '') === undefined ? undefined : done.join('');
}

function partWithZu(part: string): string | undefined {
  const [, before = '', word = ''] = /^(.*?)(\p{L}+)$/su.exec(part) ?? [];
  if (!isInfinitive(word)) return undefined;
  const [, particle, verb] = ONE_PIECE.test(word) ? [] : (SEPARABLE.exec(word) ?? []);
  return particle === undefined ? `${before}zu ${word}` : `${before}${particle}zu${verb}`;
}
