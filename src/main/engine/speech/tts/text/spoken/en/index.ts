import type { SpeechLanguage } from '../language.ts';
import { abbreviations } from './abbreviations.ts';
import { countRules } from './counts.ts';
import { currencies } from './currencies.ts';
import { dateRules, yearRules } from './dates.ts';
import { decadeRules } from './decades.ts';
import { cardinal, fraction, mixed, ordinal, year } from './numbers.ts';
import { scoreRules } from './scores.ts';
import { addressSigns, alternatives, signs } from './signs.ts';
import { stateRules } from './states.ts';
import { streetRules } from './streets.ts';
import { timeRules } from './times.ts';
import { power, units, unitsInContext } from './units.ts';
import { weekdayRules } from './weekdays.ts';

const noun = (name: string) => ({ one: name, many: name });
/** Names of rulers who are known by a number. */
const REGNAL_NAMES =
  'Albert|Alexander|Alfonso|Benedict|Catherine|Charles|Christian|Clement|Edward|Elizabeth|Felipe|Ferdinand|Francis|Franz|Frederick|George|Gregory|Gustav|Harald|Henry|Innocent|Ivan|James|John|Joseph|Juan|Leo|Leopold|Louis|Ludwig|Mary|Mehmed|Napoleon|Nicholas|Otto|Paul|Peter|Philip|Pius|Ptolemy|Ramesses|Rameses|Ramses|Richard|Robert|Rudolf|Suleiman|Urban|Victor|Wilhelm|William|Xerxes';
const REGNAL = new RegExp(`\\b(?:${REGNAL_NAMES})\\s$`, 'u');
/** What follows "Charles I" where it is the king, not "I". */
const AFTER_FIRST =
  /^(?:$|[.,;:!?)]|'s|\s(?:\(|(?:of|was|is|ruled|reigned|became|died|married|succeeded|and\s\p{Lu}\p{L}+\s[IVX]+)(?!\p{L})))/u;
const TITLED =
  /\b(?:King|Queen|Pope|Emperor|Empress|Tsar|Czar|Prince|Princess|Sultan|Pharaoh|Kaiser|Duke)\s(?:\p{Lu}[\p{L}']+\s){1,2}$/u;

export const en: SpeechLanguage = {
  id: 'en',
  decimalMark: '.',
  cardinal,
  year,
  fraction,
  mixed,
  power,
  words: {
    minus: 'minus',
    plus: 'plus',
    plusOrMinus: 'plus or minus',
    point: 'point',
    to: 'to',
    by: 'by',
    times: 'times',
    dividedBy: 'divided by',
    equals: 'equals',
    per: 'per',
    power: 'to the power of',
    squared: 'squared',
    cubed: 'cubed',
    version: 'version',
    versionPoint: 'point',
    listing: (lines) => `A listing of ${cardinal(String(lines))} lines.`,
  },
  units,
  unitsInContext,
  currencies,
  scales: new Map([
    ['thousand', noun('thousand')],
    ['million', noun('million')],
    ['billion', noun('billion')],
    ['trillion', noun('trillion')],
    ['quadrillion', noun('quadrillion')],
    ['bn', noun('billion')],
    ['mn', noun('million')],
  ]),
  shortScales: new Map([
    ['k', noun('thousand')],
    ['m', noun('million')],
    ['b', noun('billion')],
    ['t', noun('trillion')],
  ]),
  periods: new Map([
    ['mo', 'month'],
    ['mth', 'month'],
    ['month', 'month'],
    ['yr', 'year'],
    ['y', 'year'],
    ['hr', 'hour'],
    ['h', 'hour'],
    ['wk', 'week'],
    ['d', 'day'],
    ['min', 'minute'],
    ['mi', 'mile'],
    ['sqft', 'square foot'],
    ['pp', 'person'],
    ['ea', 'each'],
  ]),
  abbreviations,
  addressSigns,
  signs,
  alternatives,
  wordsInCapitals: new Set(
    'A I OK NASA NATO UNESCO UNICEF OPEC FIFA UEFA NAFTA ASEAN RAM ROM PIN SIM GIF JPEG JSON AIDS SARS COVID LASER RADAR SONAR SCUBA SWAT NAS LAN WAN GUI YAML DOS BIOS CAPTCHA MIDI PNG NOT AND OR ALL THE YES NO ON OFF DO GO TO IN IT IS BE BY FOR BUT NEW NOW ONE TWO TOP END WAS ARE YOU YOUR MY WE HE SHE HIS HER CAN MAY SEE OUT UP AS AT IF SO ANY HOW WHO WHY'.split(
      ' ',
    ),
  ),
  spelledCapitals: new Set('ISBN IEEE OECD ASMR IUCN'.split(' ')),
  romanKeywords:
    /\b(?:World War|Chapter|Part|Book|Act|Scene|Volume|Vol\.|Section|Article|Phase|Stage|Type|Class|Level|Grade|Step|Unit|Title|Figure|Table|Appendix|Season|Episode|Round|Group|Region|Psalm|Super Bowl|WrestleMania|Windows|Photoshop|Schedule)\s$/iu,
  digitContext:
    /\b(?:(?:call|phone|telephone|tel|dial|fax|number is|numbers? to|number:|hotline|mobile|cell|ending (?:in|with)|ends (?:in|with)|PIN|password|passcode|code|ZIP|account|serial|extension|ext|card|SSN)(?:\s(?:is|at|me at|us at|code|number|no\.?|on))?[.:]?\s)$/iu,
  versionContext:
    /\b(?:version|release|Python|Node(?:\.js)?|Java|Ruby|PHP|iOS|iPadOS|macOS|Android|Ubuntu|Debian|Fedora|Windows|Linux|kernel|Chrome|Firefox|Electron|TypeScript|Go|Rust|Swift|Kotlin|React|Angular|Vue|Django|Rails|Postgres|PostgreSQL|MySQL|Bluetooth|USB|HDMI|HTTP|TLS|Unity)\s$/iu,
  regnal: (digits, before, after) => {
    const isRuler = TITLED.test(before) || (REGNAL.test(before) && (digits !== '1' || AFTER_FIRST.test(after)));
    return isRuler ? `the ${ordinal(digits)}` : undefined;
  },
  isAttribute: (before, after) =>
    /\b(?:an?|the|this|that|per)\s$/iu.test(before) &&
    /^\s\p{Ll}/u.test(after) &&
    !/^\s(?:and|or|of|in|on|at|for|to|is|was|are|were|per|from|by|with|a|the|than)\b/u.test(after),
  rules: [
    ...timeRules,
    ...streetRules,
    ...stateRules,
    ...weekdayRules,
    ...dateRules,
    ...decadeRules,
    ...scoreRules,
    ...countRules,
  ],
  lateRules: yearRules,
};
