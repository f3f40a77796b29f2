import type { OtherReading } from '../../grammar/other-reading.ts';
import type { Token } from '../../grammar/tokenize.ts';

/** Infinitives of what is asked for. Their other forms follow from them. */
const REGULAR =
  'stellen setzen schalten machen löschen starten stoppen beenden pausieren zeigen sagen nennen erzählen spielen öffnen schließen drehen ' +
  'fahren füllen fügen tun packen schreiben notieren merken erinnern wecken klingeln rechnen übersetzen buchstabieren erklären suchen ' +
  'finden fragen kaufen holen bringen legen streichen entfernen ändern verschieben verlängern verkürzen erhöhen verringern reduzieren ' +
  'senken dimmen aktivieren deaktivieren wiederholen speichern sperren halten lassen warten reden sprechen erstellen werfen würfeln ' +
  'wählen nehmen geben lesen vergessen hören zählen runden teilen addieren rufen brechen diktieren tippen springen heizen kühlen lüften ' +
  'räumen leeren haken markieren kopieren schicken senden prüfen kontrollieren verraten gehen';
/** Imperatives and forms of "du" that have another vowel. */
const IRREGULAR = new Map([
  ['nehmen', ['nimm', 'nimmst']],
  ['geben', ['gib', 'gibst']],
  ['lesen', ['lies', 'liest']],
  ['sprechen', ['sprich', 'sprichst']],
  ['vergessen', ['vergiss', 'vergisst']],
  ['werfen', ['wirf', 'wirfst']],
  ['brechen', ['brich', 'brichst']],
  ['halten', ['halt', 'hältst']],
  ['fahren', ['fahr', 'fährst']],
  ['lassen', ['lass', 'lässt']],
  ['verraten', ['verrate', 'verrätst']],
]);

interface Forms {
  /** "stell", "stelle". */
  imperatives: readonly string[];
  infinitive: string;
}

const byForm = new Map<string, Forms>();
const byDuForm = new Map<string, Forms>();
for (const infinitive of REGULAR.split(' ')) {
  const stem = infinitive.replace(/e?n$/, '');
  const [irregular, duForm] = IRREGULAR.get(infinitive) ?? [];
  const imperatives = [...new Set([irregular ?? stem, `${stem}e`, stem])];
  const forms = { imperatives, infinitive };
  for (const form of [...imperatives, infinitive]) byForm.set(form, forms);
  byDuForm.set(duForm ?? `${stem}${duEnding(stem)}`, forms);
}

/** "stellst", "startest", "setzt". */
function duEnding(stem: string): string {
  if (/(?:[dt]|[^aeiouäöülrh][nm])$/.test(stem)) return 'est';
  return /(?:s|ß|x|z)$/.test(stem) ? 't' : 'st';
}

/**
 * Forms of a command that patterns need not name: "stell" for "stelle" and the other way round, and "stellen Sie", "stellst du" for
 * both; the special letters in their other spelling, and pronouns that STT writes apart.
 */
export function germanReadings(tokens: readonly Token[], at: number): OtherReading[] {
  const { text } = tokens[at] as Token;
  const next = tokens[at + 1]?.text;
  return [
    ...imperativesOf(text, next),
    ...infinitivesOf(text, next),
    ...spellingsOf(text),
    ...(SHORT[text] ?? []).map((word) => ({ text: word, count: 1 })),
  ];
}

/** Words as people shorten them. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  nen: ['einen'],
  ne: ['eine'],
  nem: ['einem'],
  ner: ['einer'],
  n: ['ein', 'einen'],
  hab: ['habe'],
  habe: ['hab'],
  grad: ['gerade'],
  gern: ['gerne'],
  gerne: ['gern'],
};

const PARTICLES =
  'an|aus|auf|ab|ein|zu|vor|nach|hinzu|weiter|zurück|fort|los|hoch|runter|rauf|raus|rein|um|durch|dazu|weg|mit';
const SEPARABLE = new RegExp(`^(${PARTICLES})(zu)?(.+)$`);

/** "zu stellen" and "auszuschalten" for "stellen" and "ausschalten"; "dass du … stellst" and "… ausschaltest" too. */
function infinitivesOf(text: string, next: string | undefined): OtherReading[] {
  if (text === 'zu') {
    const forms = byForm.get(next ?? '');
    return forms && next === forms.infinitive ? [{ text: next, count: 2 }] : [];
  }
  const forms = byDuForm.get(text);
  if (forms)
    return next === 'du' ? [] : [forms.infinitive, ...forms.imperatives].map((form) => ({ text: form, count: 1 }));
  const [, particle = '', to, verb = ''] = SEPARABLE.exec(text) ?? [];
  const infinitive = (to === undefined ? byDuForm : byForm).get(verb)?.infinitive;
  const isMeant = infinitive !== undefined && (to === undefined || infinitive === verb);
  return isMeant ? [{ text: `${particle}${infinitive}`, count: 1 }] : [];
}

function imperativesOf(text: string, next: string | undefined): OtherReading[] {
  const forms = next === 'du' ? byDuForm.get(text) : byForm.get(text);
  if (forms === undefined) return [];
  const isAddressed = (next === 'sie' && text === forms.infinitive) || next === 'du';
  if (isAddressed) return forms.imperatives.map((imperative) => ({ text: imperative, count: 2 }));
  if (text === forms.infinitive) return [];
  return forms.imperatives.filter((form) => form !== text).map((form) => ({ text: form, count: 1 }));
}

const SPELLINGS: readonly [RegExp, string][] = [
  [/ae/g, 'ä'],
  [/oe/g, 'ö'],
  [/ue/g, 'ü'],
  [/ss/g, 'ß'],
  [/ß/g, 'ss'],
];

/** "loesche" and "schliesse", as some keyboards write them. */
function spellingsOf(text: string): OtherReading[] {
  const umlauts = SPELLINGS.slice(0, 3).reduce((word, [from, to]) => word.replace(from, to), text);
  const others = [
    umlauts,
    ...[text, umlauts].flatMap((word) => SPELLINGS.slice(3).map(([from, to]) => word.replace(from, to))),
  ];
  return [...new Set(others)].filter((word) => word !== text).map((word) => ({ text: word, count: 1 }));
}
