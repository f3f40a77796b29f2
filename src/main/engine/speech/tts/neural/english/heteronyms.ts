/** What a word of two pronunciations is: the verb, or what else it can be. */
type Reading = 'verb' | 'other';

interface Heteronym {
  verb: string;
  other: string;
  /** Where its neighbours do not tell. */
  usually: Reading;
}

/** One a line: word, usual reading, the verb's sounds, the other's sounds. From CMUdict's alternatives. */
const TABLE = `
abuse other AH0 B Y UW1 Z|AH0 B Y UW1 S
address other AH0 D R EH1 S|AE1 D R EH2 S
advocate other AE1 D V AH0 K EY2 T|AE1 D V AH0 K AH0 T
alternate other AO1 L T ER0 N EY2 T|AO1 L T ER0 N AH0 T
appropriate other AH0 P R OW1 P R IY0 EY2 T|AH0 P R OW1 P R IY0 AH0 T
approximate other AH0 P R AA1 K S AH0 M EY2 T|AH0 P R AA1 K S AH0 M AH0 T
articulate verb AA0 R T IH1 K Y AH0 L EY2 T|AA0 R T IH1 K Y AH0 L AH0 T
associate other AH0 S OW1 SH IY0 EY2 T|AH0 S OW1 SH IY0 AH0 T
attribute other AH0 T R IH1 B Y UW0 T|AE1 T R AH0 B Y UW2 T
bow other B AW1|B OW1
close verb K L OW1 Z|K L OW1 S
combine verb K AH0 M B AY1 N|K AA1 M B AY0 N
compound other K AH0 M P AW1 N D|K AA1 M P AW0 N D
conduct verb K AH0 N D AH1 K T|K AA1 N D AH0 K T
conflict other K AH0 N F L IH1 K T|K AA1 N F L IH0 K T
console other K AH0 N S OW1 L|K AA1 N S OW0 L
content other K AH0 N T EH1 N T|K AA1 N T EH0 N T
contest other K AH0 N T EH1 S T|K AA1 N T EH0 S T
contract other K AH0 N T R AE1 K T|K AA1 N T R AE2 K T
contrast other K AH0 N T R AE1 S T|K AA1 N T R AE0 S T
convert verb K AH0 N V ER1 T|K AA1 N V ER0 T
convict other K AH0 N V IH1 K T|K AA1 N V IH0 K T
coordinate verb K OW0 AO1 R D AH0 N EY2 T|K OW0 AO1 R D AH0 N AH0 T
decrease other D IH0 K R IY1 S|D IY1 K R IY2 S
delegate verb D EH1 L AH0 G EY2 T|D EH1 L AH0 G AH0 T
deliberate other D IH0 L IH1 B ER0 EY2 T|D IH0 L IH1 B ER0 AH0 T
desert other D IH0 Z ER1 T|D EH1 Z ER0 T
digest verb D AY0 JH EH1 S T|D AY1 JH EH0 S T
duplicate other D UW1 P L AH0 K EY2 T|D UW1 P L AH0 K AH0 T
elaborate verb IH0 L AE1 B ER0 EY2 T|IH0 L AE1 B R AH0 T
estimate other EH1 S T AH0 M EY2 T|EH1 S T AH0 M AH0 T
excuse verb IH0 K S K Y UW1 Z|IH0 K S K Y UW1 S
export other IH0 K S P AO1 R T|EH1 K S P AO0 R T
extract verb IH0 K S T R AE1 K T|EH1 K S T R AE2 K T
graduate other G R AE1 JH AH0 W EY2 T|G R AE1 JH AH0 W AH0 T
house other HH AW1 Z|HH AW1 S
import other IH0 M P AO1 R T|IH1 M P AO2 R T
increase other IH0 N K R IY1 S|IH1 N K R IY2 S
insult other IH0 N S AH1 L T|IH1 N S AH2 L T
intimate other IH1 N T AH0 M EY2 T|IH1 N T AH0 M AH0 T
invalid other IH1 N V AH0 L IH0 D|IH0 N V AE1 L AH0 D
invite verb IH0 N V AY1 T|IH1 N V AY0 T
lead verb L IY1 D|L EH1 D
live verb L IH1 V|L AY1 V
lives verb L IH1 V Z|L AY1 V Z
moderate other M AA1 D ER0 EY2 T|M AA1 D ER0 AH0 T
object other AH0 B JH EH1 K T|AA1 B JH EH0 K T
perfect other P ER0 F EH1 K T|P ER1 F IH2 K T
permit other P ER0 M IH1 T|P ER1 M IH2 T
present other P R IY0 Z EH1 N T|P R EH1 Z AH0 N T
produce verb P R AH0 D UW1 S|P R OW1 D UW0 S
progress other P R AH0 G R EH1 S|P R AA1 G R EH2 S
project other P R AH0 JH EH1 K T|P R AA1 JH EH0 K T
protest other P R AH0 T EH1 S T|P R OW1 T EH2 S T
read verb R IY1 D|R EH1 D
rebel other R IH0 B EH1 L|R EH1 B AH0 L
record other R IH0 K AO1 R D|R EH1 K ER0 D
refund other R IH0 F AH1 N D|R IY1 F AH2 N D
refuse verb R IH0 F Y UW1 Z|R EH1 F Y UW2 Z
reject verb R IH0 JH EH1 K T|R IY1 JH EH0 K T
resume verb R IH0 Z UW1 M|R EH1 Z AH0 M EY2
separate other S EH1 P ER0 EY2 T|S EH1 P R AH0 T
subject other S AH0 B JH EH1 K T|S AH1 B JH IH0 K T
survey other S ER0 V EY1|S ER1 V EY2
suspect verb S AH0 S P EH1 K T|S AH1 S P EH2 K T
tear other T EH1 R|T IH1 R
torment other T AO0 R M EH1 N T|T AO1 R M EH2 N T
transfer other T R AE0 N S F ER1|T R AE1 N S F ER0
transport other T R AE0 N S P AO1 R T|T R AE1 N S P AO0 R T
update other AH0 P D EY1 T|AH1 P D EY2 T
upset verb AH0 P S EH1 T|AH1 P S EH2 T
use verb Y UW1 Z|Y UW1 S
wind other W AY1 N D|W IH1 N D
wound other W AW1 N D|W UW1 N D
`;

const HETERONYMS: ReadonlyMap<string, Heteronym> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [, word = '', usually, verb = '', other = ''] = /^(\S+) (verb|other) (.+)\|(.+)$/.exec(line) ?? [];
      return [word, { usually: usually as Reading, verb, other }];
    }),
);

const words = (list: string) => new Set(list.split(/\s+/));

/** A verb without an ending follows them. */
const BEFORE_VERB = words(
  `to will would can could shall should may might must not don't doesn't didn't won't can't cannot couldn't wouldn't shouldn't please
   i you we they who let's i'll you'll we'll they'll he'll she'll it'll i'd you'd we'd they'd never always just also`,
);
/** A noun or an adjective follows them. */
const BEFORE_NOUN = words(
  `a an the my your his her its our their this these those that some any no every each another which what of for in on with by from at
   under about into new old first last next own same other good bad big small long short two three four five six seven eight
   nine ten many few more most much less very too so`,
);
/** An object of a verb begins with them. */
const OBJECTS = words(`a an the my your his her its our their this these those that me you him us them it`);
/** After them "read" is what has been read. */
const BEFORE_PARTICIPLE = words(
  `have has had having i've you've we've they've he's she's it's was were is are been be being already haven't hasn't hadn't get got
   he she it`,
);
const PAST = /^(?:yesterday|ago|last)$/;

/** Words that decide by themselves, where the kinds of their neighbours do not. */
const OWN_SIGNS: Readonly<
  Record<string, (before: string, after: string, clause: readonly string[]) => Reading | undefined>
> = {
  close: (before, after) =>
    /^(?:to|by|enough|friends?|calls?|together|range|up|relatives?|second)$/.test(after) && !BEFORE_VERB.has(before)
      ? 'other'
      : /^(?:very|so|too|how|is|are|was|were|pretty|quite|get|gets|got|getting|come|came|as|really|be|stay|keep|that)$/.test(
            before,
          )
        ? 'other'
        : 'verb',
  lead: (_, after) => (/^(?:pipes?|paint|poisoning|acid|free)$/.test(after) ? 'other' : 'verb'),
  live: (before, after) =>
    /^(?:music|shows?|streams?|broadcasts?|tv|television|events?|concerts?|updates?|audience|band|radio|feed|chat)$/.test(
      after,
    ) || /^(?:a|an|the|go|goes|going|went|watch|broadcast|streamed|is|are|was)$/.test(before)
      ? 'other'
      : 'verb',
  lives: (before) =>
    /^(?:my|our|your|their|the|many|save|saved|nine|of|these|those)$/.test(before) ? 'other' : 'verb',
  read: (before, _, clause) =>
    BEFORE_PARTICIPLE.has(before) || (/^(?:i|we|they|you)$/.test(before) && clause.some((word) => PAST.test(word)))
      ? 'other'
      : 'verb',
  wind: (before, after) => (/^(?:up|down|back|through)$/.test(after) && !BEFORE_NOUN.has(before) ? 'verb' : 'other'),
  wound: (before, after) =>
    /^(?:up|down|around)$/.test(after) && before !== 'the' && before !== 'a' ? 'verb' : 'other',
  bow: (before, after) => (/^(?:down|to|before)$/.test(after) || before === 'to' ? 'verb' : 'other'),
  tear: (before, after) => (/^(?:up|down|apart|off|out)$/.test(after) || BEFORE_VERB.has(before) ? 'verb' : 'other'),
  content: (before) =>
    /^(?:am|is|are|was|were|be|feel|feels|very|quite|i'm|he's|she's)$/.test(before) ? 'verb' : 'other',
};

/**
 * The sounds of a word that is said in two ways, chosen by its neighbours: "to record a song", "a record".
 * @param clause its words in small letters
 * @returns ARPABET; undefined for a word that is said in one way
 */
export function heteronym(clause: readonly string[], index: number): string | undefined {
  const word = clause[index] as string;
  const known = HETERONYMS.get(word);
  if (!known) return undefined;
  const before = clause[index - 1] ?? '';
  const after = clause[index + 1] ?? '';
  return known[OWN_SIGNS[word]?.(before, after, clause) ?? byNeighbours(before, after) ?? known.usually];
}

function byNeighbours(before: string, after: string): Reading | undefined {
  if (BEFORE_NOUN.has(before) || before.endsWith("'s")) return 'other';
  if (BEFORE_VERB.has(before) || OBJECTS.has(after)) return 'verb';
  return undefined;
}
