/** What can be opened, and lets somebody in. Compounds count: "Haustür", "Garagentor". */
const ENTRANCE = String.raw`(?:\p{L}*(?:tür|türe|türen|tor|tore|pforte|fenster|schloss|schlösser|rollladen|rollläden|rolladen|rolläden)|garage|tresor|auto)`;
export const GERMAN_GUARD = String.raw`(?:\p{L}*(?:alarm|alarmanlage|überwachung|kamera|kameras|sirene|rauchmelder|bewegungsmelder|schloss|schlösser))`;
const HOT = String.raw`(?:\p{L}*(?:ofen|backofen|herd|herdplatte|kochfeld|kessel|kamin|grill|bügeleisen|wasserkocher|sauna|fritteuse))`;
const OPENING = '(?:öffne|öffnen|aufmachen|aufschließen|aufsperren|hochfahren|hochziehen|auf|hoch|rauf)';
const OFF = '(?:aus|ab|deaktiviere|deaktivieren|ausschalten|abschalten|stopp|stoppe|beende|unscharf|entschärfe)';
const ON =
  '(?:an|ein|aktiviere|starte|heize|anschalten|einschalten|anmachen|vorheizen|heiz|zünde|entzünde|auf|stelle|setze)';

const word = (text: string) => String.raw`(?<!\p{L})${text}(?!\p{L})`;
const both = (one: string, other: string) =>
  new RegExp(`${word(one)}.*${word(other)}|${word(other)}.*${word(one)}`, 'iu');

/** What must not happen by mistake: who it lets in, what it leaves unguarded, what it heats. */
const RISKY: readonly RegExp[] = [
  new RegExp(word('(?:entriegle|entriegeln|entsperre|entsperren|aufschließen|aufsperren|entschärfe)'), 'iu'),
  new RegExp(`${word('(?:schließe?|sperre?)')}.*${word('auf')}`, 'iu'),
  both(OPENING, ENTRANCE),
  both(OFF, GERMAN_GUARD),
  both(ON, HOT),
];
const QUESTION =
  /^(?:ist|sind|war|waren|hat|haben|habe|gibt|was|welche[rsnm]?|wie|wer|wo|wann|warum|steht|stehen|brennt|brennen|läuft|laufen)(?!\p{L})/iu;

/** Whether a sentence in German only asks something. */
export const isGermanQuestion = (sentence: string): boolean => QUESTION.test(sentence);

/** Whether what a sentence in German wants must not be done when it is only supposed to be wanted. */
export const isGermanRisk = (sentence: string): boolean =>
  !isGermanQuestion(sentence) && RISKY.some((pattern) => pattern.test(sentence));
