/** Word classes by which a remembered sentence and a question about it are compared. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const ARTICLES = set('a an the some any this that these those');
export const BE = set('is are was were am be been being');
export const AUXILIARIES = set(
  'do does did have has had can could will would shall should may might must cannot dont wont',
);
/** Who owns something: words with the same value are the same person. */
export const POSSESSIVES: ReadonlyMap<string, string> = new Map([
  ['my', 'my'],
  ['our', 'my'],
  ['your', 'your'],
  ['his', 'his'],
  ['her', 'her'],
  ['its', 'its'],
  ['their', 'their'],
]);
/** "Tom gave me", "I gave Tom", "we gave Tom": the user. */
export const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ...(['i', 'me', 'we', 'us', 'myself'] as const).map((word): [string, string] => [word, 'i']),
  ...(['you', 'he', 'she', 'it', 'they', 'him', 'them'] as const).map((word): [string, string] => [word, word]),
]);
export const SUBJECT_PRONOUNS = set('i we you he she it they there');
/** Words before a place, and places that are one word. */
export const PLACE_WORDS = set(
  'in at on under underneath behind beside besides near inside outside above below between by over against opposite beneath ' +
    'among into onto around next across upstairs downstairs here there indoors outdoors abroad within atop',
);
export const PREPOSITIONS = set(
  'in at on under underneath behind beside besides near inside outside above below between by over against opposite beneath ' +
    'among into onto around next across within atop of to for with from about off up out down than as without since until ' +
    'till before after during through',
);
/** Say nothing about what a sentence tells. */
export const FILLERS = set(
  'please again now currently right exactly really also just still already always usually normally actually ok okay so and or ' +
    'but not never only too then well that what which when where who why how if whether there',
);
/** "Where did I put my keys" and "where can I find them" ask where they are, whatever was told of them. */
export const PUTTING_VERBS = set('put leave park keep hide store place lay find');
/** What stands between "is" and a place: "is parked in". */
export const PLACE_VERBS = set(
  'parked kept stored put left hidden locked lying hanging standing sitting buried placed packed located based moored tucked ' +
    'filed saved stuck chained tied staying living working held waiting stands lies sits hangs lives ' +
    'stays works',
);
export const NUMBER_WORDS = set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half dozen once twice',
);
export const TIME_WORDS = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday ' +
    'friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays today tomorrow tonight yesterday ' +
    'morning afternoon evening night noon midnight week weeks weekend weekends weekday weekdays day days month months year years ' +
    "hour hours minute minutes o'clock am pm spring summer autumn fall winter christmas easter halloween daily weekly monthly yearly " +
    'every each annually',
);
/** By these a sentence means another day when it is said on another day. */
export const RELATIVE_TIME =
  /\b(?:today|tomorrow|tonight|yesterday|(?:this|next|last) (?:morning|afternoon|evening|night|week|weekend|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:\w+) (?:minutes?|hours?|days?|weeks?|months?|years?)|ago)\b/i;
/** Other forms of a verb, by the form that is compared. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'leave:left hide:hid,hidden keep:kept buy:bought meet:met give:gave,given see:saw,seen go:went,gone,goes lend:lent lose:lost ' +
    'find:found tell:told say:said pay:paid take:took,taken make:made get:got,gotten come:came eat:ate,eaten drink:drank,drunk ' +
    'write:wrote,written sell:sold send:sent sleep:slept stand:stood hold:held hang:hung lie:lay,lain know:knew,known ' +
    'teach:taught wear:wore,worn win:won spend:spent build:built bring:brought think:thought feel:felt choose:chose,chosen ' +
    'drive:drove,driven speak:spoke,spoken begin:began,begun break:broke,broken grow:grew,grown throw:threw,thrown ' +
    'child:children person:people knife:knives wife:wives shelf:shelves'
  )
    .split(' ')
    .flatMap((entry) => {
      const [base = '', forms = ''] = entry.split(':');
      return forms.split(',').map((form): [string, string] => [form, base]);
    }),
);
/** Verbs by which a sentence without "is" is recognised as one that tells something. */
export const TELLING_VERBS = set(
  'likes loves hates needs wants lives works starts ends opens closes costs takes goes comes eats drinks drives owns keeps leaves ' +
    'arrives plays speaks weighs wears prefers means belongs sleeps smokes studies teaches stands lies hangs expires runs begins ' +
    'finishes holds fits contains gets uses knows owes collects turned moved changed parked bought sold lent borrowed gave took ' +
    'left put hid kept lost found said told promised invited married died graduated retired got went came broke fixed paid ' +
    'like love hate need want live work start end open close cost take go come eat drink drive keep leave arrive play speak ' +
    'weigh wear prefer mean belong owe fit use know expire',
);
/** Nouns of which there is one at a time: another value replaces the one before. */
export const SINGLE_VALUE_NOUNS = set(
  'code number password pin passcode passphrase name address email phone birthday favourite favorite combination size username ' +
    'login key colour color age weight height plate',
);
