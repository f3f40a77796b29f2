/** Something that is asked of a thing: how it is asked for, and what a sentence has that tells it. */
export interface Detail {
  /** Behind "how": "tall". */
  how?: string;
  /** "The height of". */
  noun?: string;
  /** Behind "when was it" and "when did it". */
  event?: string;
  /** Behind "who": "who invented". */
  deed?: string;
  /** Its holder is told by the article about the office, not by that about the country. */
  office?: string;
  /** The country whose it is when none is named. */
  home?: string;
  evidence: RegExp;
}

const NUMBER = '(?=.*\\d)';
const YEAR = '(?=.*\\b\\d{3,4}\\b)';
const telling = (words: string, needs = '') => new RegExp(`^${needs}.*\\b(?:${words})\\b`, 'is');

/** Of an office, the sentence that names who has it now. */
const IN_OFFICE = telling('current|currently|incumbent|reigning|present|took office|since');

/** By the tag that a pattern marks it with. */
export const DETAILS: Readonly<Record<string, Detail>> = {
  height: {
    how: '(tall|high)',
    noun: '(height|elevation|altitude)',
    evidence: telling('tall|high|height|elevation|altitude|above sea level', NUMBER),
  },
  length: { how: 'long', noun: 'length', evidence: telling('long|length|longest', NUMBER) },
  depth: { how: 'deep', noun: 'depth', evidence: telling('deep|depth|deepest', NUMBER) },
  width: { how: 'wide', noun: '(width|breadth)', evidence: telling('wide|width', NUMBER) },
  size: {
    how: '(big|large)',
    noun: '([total|surface|land] area|size|diameter)',
    evidence: telling('area|covers|covering|diameter|radius|square|times (?:larger|bigger)|times the size', NUMBER),
  },
  mass: {
    how: 'heavy',
    noun: '(weight|mass)',
    evidence: telling('mass|weigh(?:s|t|ing)?|kilograms?|tons?|tonnes?', NUMBER),
  },
  speed: { how: 'fast', noun: '[top] speed', evidence: telling('speed|fast|per (?:hour|second)', NUMBER) },
  heat: { how: '(hot|cold|warm)', evidence: telling('temperatures?|degrees', NUMBER) },
  distance: {
    how: 'far [away] [from (earth|the earth|us|here)]',
    evidence: telling('distance|away|light-years?', NUMBER),
  },
  age: {
    how: 'old',
    noun: 'age',
    evidence: telling(
      'born|built|founded|completed|constructed|established|formed|began|dates|years ago|years old',
      NUMBER,
    ),
  },
  population: {
    noun: '[total|current] (population|number of (people|inhabitants))',
    evidence: telling('population|inhabitants|people', NUMBER),
  },
  capital: { noun: 'capital [city]', evidence: telling('capital') },
  currency: { noun: '[official] (currency|money)', evidence: telling('currency|currencies') },
  language: { noun: '[official|national|main] (language|languages)', evidence: telling('languages?') },
  president: { noun: 'president', office: 'President', evidence: IN_OFFICE },
  minister: { noun: 'prime minister', office: 'Prime Minister', evidence: IN_OFFICE },
  chancellor: { noun: 'chancellor', office: 'Chancellor', evidence: IN_OFFICE },
  monarch: { noun: '(king|queen|monarch|emperor)', office: 'Monarchy', evidence: IN_OFFICE },
  mayor: { noun: 'mayor', office: 'Mayor', evidence: IN_OFFICE },
  governor: { noun: 'governor', office: 'Governor', evidence: IN_OFFICE },
  birth: {
    noun: '(birthday|birth date|birthdate|date of birth|birthplace)',
    event: 'born',
    evidence: telling('born', NUMBER),
  },
  birthplace: { evidence: telling('born (?:[^.]* )?(?:in|at)') },
  death: { event: '(die|died|killed|assassinated)', evidence: telling('died|killed|assassinated|death', YEAR) },
  building: {
    event: '(built|constructed|completed|finished|opened|erected|build)',
    evidence: telling('built|constructed|completed|finished|opened|erected', YEAR),
  },
  builder: {
    noun: '(architect|builder|designer)',
    deed: '(built|constructed|designed)',
    evidence: telling('(?:built|constructed|designed)\\b.*\\bby|architects?|designed and built'),
  },
  founding: {
    event: '(founded|established|created|formed|started|set up)',
    evidence: telling('founded|established|created|formed|started', YEAR),
  },
  founder: {
    noun: '(founder|founders)',
    deed: '(founded|established|created|started)',
    evidence: telling('(?:founded|established|created|started)\\b.*\\bby|founders?|co-?founders?'),
  },
  invention: {
    event: '(invented|discovered|patented)',
    evidence: telling('invented|discovered|patented', YEAR),
  },
  inventor: {
    noun: '(inventor|discoverer)',
    deed: '(invented|discovered)',
    evidence: telling('(?:invented|discovered|patented|developed)\\b.*\\bby|inventors?|credited'),
  },
  publication: {
    event: '(written|published|released|painted|composed|recorded|filmed|premiered|come out)',
    evidence: telling('written|published|released|painted|composed|recorded|premiered|film|novel|album|song', YEAR),
  },
  author: {
    noun: '(author|writer|painter|composer|director)',
    deed: '(wrote|painted|composed|directed|sang|recorded|published|sculpted)',
    evidence: telling(
      '(?:written|painted|composed|directed|recorded|sculpted|novel|play|painting|portrait|film|song|album|opera|symphony|book|work)\\b.*\\bby',
    ),
  },
  killing: { deed: '(killed|assassinated|murdered|shot)', evidence: telling('killed|assassinated|murdered|shot') },
  start: {
    event: '(start|begin|started|begun|happen|take place|occur)',
    evidence: telling('began|started|lasted|took place|from|fought', YEAR),
  },
  end: { event: '(end|ended|finish|fall)', evidence: telling('ended|until|to|end|lasted|fell', YEAR) },
  eruption: { event: '[last] (erupt|erupted)', evidence: telling('erupt(?:ed|ion|ions)', YEAR) },
};
