/** Common English words that are no German ones. */
const ENGLISH = new Set(
  (
    'the an and of to for at by with from is are was were be been has have had do does did can could would should will shall may might ' +
    "must not no yes it its it's this that these those there here you your yours my me i i'm i've i'll we our us they them their he she " +
    'what which who when where why how if but or as than then now today tomorrow yesterday tonight on off up down out into over under ' +
    'more less most least some any all every each other another one two three four five six seven eight nine ten hundred thousand ' +
    "second seconds minute minutes hour hours day days week weeks month months year years o'clock am pm monday tuesday wednesday thursday " +
    "friday saturday sunday january february march may june july october december timer's alarm's alarms reminder reminders list lists " +
    'note notes set added removed deleted cancelled stopped paused resumed started done left ready add remove delete cancel stop turn ' +
    'switch light lights weather rain snow cloudy sunny wind degrees time date sorry please thanks thank hello goodbye understand ' +
    'understood know found nothing something anything everything nobody volume song songs music playing played page pages file files ' +
    'folder screen screenshot battery percent words word sentence question answer answered pasta shopping milk eggs call mom busy morning'
  ).split(' '),
);
/** German words, and names, that are spelled like an English one. */
const GERMAN_TOO = new Set('am an all was will wind minute'.split(' '));
/** Names of things that stay English in German. */
const NAMES =
  /To-do|Here Comes the Sun|The Beatles|Abbey Road|Kind of Blue|So What|Blue in Green|Hey Jude|Dancing Queen|Money, Money, Money|Miles Davis|New York|[\w.-]+\.(?:com|org|net|example|de)\b/g;

/** @returns the English words of a reply */
export function englishWordsIn(text: string): string[] {
  const words =
    text
      .replace(NAMES, '')
      .toLowerCase()
      .match(/[\p{L}]+(?:['’][\p{L}]+)*/gu) ?? [];
  return words.filter((word) => word.length > 1 && ENGLISH.has(word.replace('’', "'")) && !GERMAN_TOO.has(word));
}
