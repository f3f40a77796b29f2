import type { Rule } from '../scan.ts';
import { cardinal } from './numbers.ts';

const STATES: Readonly<Record<string, string>> = Object.fromEntries(
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,DC D C'
    .split(',')
    .map((state) => [state.slice(0, 2), state.slice(3)]),
);
/** English words and degrees: "The timer is done, OK?", "Jane Roe, MD". Only a ZIP code makes states of them. */
const OTHER_WORDS = new Set('HI ID IN LA MA MD ME MS OH OK OR PA'.split(' '));
const PLACE = /\p{Lu}[\p{L}'.-]+,?\s$/u;
const PLACE_AND_COMMA = /\p{Lu}[\p{L}'.-]+,\s$/u;
const END_OF_ADDRESS = /^(?:$|[.,;:!?)]|\s\p{Ll})/u;

/** The state of an address, behind its town: "Santa Clara, CA 95051", "Austin, TX". */
export const stateRules: readonly Rule[] = [
  {
    starts: ['letter'],
    pattern: /([A-Z]{2}|D\.C\.)\s(\d{5})(?:-(\d{4}))?(?![\p{L}\d])/uy,
    say([, code = '', zip = '', more = ''], { before }) {
      const state = STATES[code.replaceAll('.', '')];
      return state && PLACE.test(before) ? `${state} ${[...`${zip}${more}`].map(cardinal).join(' ')}` : undefined;
    },
  },
  {
    starts: ['letter'],
    pattern: /([A-Z]{2})(?![\p{L}\d])/uy,
    say([, code = ''], { before, after }) {
      const isInAddress = PLACE_AND_COMMA.test(before) && END_OF_ADDRESS.test(after);
      return isInAddress && !OTHER_WORDS.has(code) ? STATES[code] : undefined;
    },
  },
];
