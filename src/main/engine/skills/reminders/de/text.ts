import { capitalised } from '../../../understanding/languages/de/speak.ts';
import { turnRound } from '../../memory/de/address.ts';
import { mainClauseOf } from '../../memory/de/main-clause.ts';
import { isSmallWord } from '../../memory/de/noun-phrase.ts';
import { ADVERBS } from '../../memory/de/words.ts';
import type { ReminderKind, ReminderText } from '../reminder-kinds.ts';
import { isInfinitive, withoutZu, withZu } from './infinitives.ts';

const MODAL =
  '(?:muss|müssen|musst|soll|sollen|sollte|sollten|müsste|müssten|will|wollen|wollte|wollten|möchte|möchten|darf|dürfen)';
/** "Ich … muss", "wir … wollten": what is to be done stands between. */
const DUTY_LAST = new RegExp(`^(?:ich|wir) (?:noch |auch |unbedingt )*(.+) ${MODAL}$`, 'iu');
const DUTY = new RegExp(`^(?:ich|wir) ${MODAL} (?:noch |auch |unbedingt )*(.+)$`, 'iu');
/** "Ich den Müll rausbringe": what is to be done with the verb of "ich". */
const DONE_BY_ME = /^ich (.+?)(\p{Ll}{2,}e)$/u;
const NOT_DONE = /^(?:habe|hätte|werde|wäre|möchte|wurde|würde|könnte|heiße|gerne|heute|bitte)$/u;
/** Whom nothing stands before that it belongs to: "mich melden", but "auf mich warten". */
const REFLEXIVE =
  /(?<!(?:für|ohne|gegen|um|durch|auf|an|über|von|bei|mit|zu|nach|aus|seit|vor|hinter|neben|in) )(?<!\p{L})(?:mich|mir|uns)(?!\p{L})/giu;
/** "Ich losmuss" */
const MODAL_OF_WAY = /(?<=\s)(los|weg|hin|raus|rein|fort|zurück)(muss|müssen|soll|sollte|will|darf)$/u;
/** Where somebody must go, without a verb: "zum Arzt". */
const WAY = /^(?:zum|zur|ins|nach) (?:.* )?\p{Lu}\p{L}+$/u;
const WAY_BY_CAR = /^nach (?!Hause)/u;
const NONE: ReadonlySet<string> = new Set();
const ARTICLE = /^(?:die|das|den) (?=\p{Lu}|\P{Lu}+$)/u;

/**
 * What shall be remembered, in German: kept as "Mama anrufen", told as "daran, Mama anzurufen".
 * @param tags "ans": that stood before it; "duty": "ich muss" stood before it
 */
export function germanReminderText(kind: ReminderKind, said: string, tags: ReadonlySet<string> = NONE): ReminderText {
  const text = `${tags.has('not') ? 'nicht ' : ''}${said.replace(/^[\s,:]+|[\s,.!?]+$/gu, '')}`;
  if (kind === 'fact') return fact(text);
  if (kind === 'topic') {
    const thing = turnRound(text);
    return { kind, text: nominative(thing), told: `${tags.has('ans') ? 'ans' : 'an'} ${thing}` };
  }
  const duty = tags.has('duty') ? text : DUTY.exec(text)?.[1];
  if (duty !== undefined) return toDo(duty, true);
  const clause = /^dass (.+)$/iu.exec(text)?.[1];
  return clause === undefined ? toDo(text, false) : fact(clause);
}

/** By which words a reminder is looked for. */
export function germanReminderWords(said: string): string {
  return germanReminderText('task', said).text;
}

/** @param isClause whether nothing is left out of it, as in a note: "Paket abholen" */
function toDo(said: string, isClause: boolean): ReminderText {
  const todo = WAY.test(said) ? `${said} ${WAY_BY_CAR.test(said) ? 'fahren' : 'gehen'}` : said;
  const kept = withoutZu(todo);
  const told = kept === undefined && (isClause || !isNote(todo)) ? withZu(todo) : kept && todo;
  const text = note(kept ?? todo);
  if (told !== undefined) return { kind: 'task', text, told: `daran, ${turned(told)}` };
  const label = isInfinitive(lastWord(todo)) ? text : nominative(turnRound(todo));
  return { kind: 'task', text: label, told: `an „${label}“` };
}

const lastWord = (text: string) => /\p{L}+$/u.exec(text)?.[0] ?? '';

/** Whether an article may be left out of it: "Paket abholen", but not "laufen gehen" or "das Paket abholen". */
function isNote(todo: string): boolean {
  const [first = '', ...others] = todo.split(' ');
  const word = first.toLowerCase();
  return others.length > 0 && !isSmallWord(word) && !ADVERBS.has(word) && !isInfinitive(first);
}

/** What stands behind "dass". */
function fact(spoken: string): ReminderText {
  const said = spoken.replace(MODAL_OF_WAY, '$1 $2');
  const told = `daran, ${turnRound(`dass ${said}`)}`;
  const todo = DUTY_LAST.exec(said)?.[1] ?? infinitiveOfMine(said);
  if (todo !== undefined && (isInfinitive(lastWord(todo)) || WAY.test(todo)))
    return { kind: 'fact', text: toDo(todo, true).text, told };
  const clause = mainClauseOf(said);
  return { kind: 'fact', text: clause === undefined ? turnRound(said) : capitalised(turnRound(clause)), told };
}

function infinitiveOfMine(said: string): string | undefined {
  const [, before = '', verb = ''] = DONE_BY_ME.exec(said) ?? [];
  return verb === '' || NOT_DONE.test(verb) ? undefined : `${before}${verb}n`;
}

/** Said to the user; who does it is not named: "mich melden" is "sich melden". */
function turned(todo: string): string {
  const [first = '', ...others] = todo.split(/(?=, )/u);
  return turnRound([first.replace(REFLEXIVE, 'sich'), ...others].join(''));
}

/** A task as a note has it, without what says nothing at its beginning: "die Blumen gießen" is "Blumen gießen". */
function note(todo: string): string {
  return turned(todo.replace(/^(?:mich|mir|uns) /iu, '')).replace(ARTICLE, '');
}

/** Of a thing, behind "an": "den Zahnarzt" is "Zahnarzt", "meinen Termin" is "Ihr Termin". */
function nominative(thing: string): string {
  return thing
    .replace(ARTICLE, '')
    .replace(/^(?:einen|eine|ein) (?=\p{Lu}|\P{Lu}+$)/u, '')
    .replace(/^den (?=\p{Ll})/u, 'der ')
    .replace(/^(Ihr|mein)en (\p{Ll}+e)n /u, '$1 $2r ')
    .replace(/^(Ihr|mein)en /u, '$1 ')
    .replace(/^der (\p{Ll}+e)n /u, 'der $1 ');
}
