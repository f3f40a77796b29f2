/**
 * Texts that Hark says in another way than the set and that a listener would call right, each with its reason. Whoever adds one has
 * said it aloud.
 */
export const ALSO_RIGHT: Readonly<Record<'en' | 'de', ReadonlyMap<string, string>>> = {
  en: new Map([
    ['13000', '"thirteen thousand": the set reads five digits without a comma one by one'],
    ['123000', '"one hundred twenty three thousand": as above'],
    ['80 s', '"eighty seconds": the set leaves the unit as a letter'],
    ['45º&C', '"forty five degrees and C": the set has "degree" behind forty five'],
    ['from 2-10', '"from two to ten": the set leaves the hyphen to the voice'],
    ['2x8', '"two by eight", as the set itself says it before a unit'],
    ['Sam second', 'left as it is: the row has the spoken form as its text ("Sam II")'],
  ]),
  de: new Map([
    ['1264301000000000', '"drei hundert eine Milliarden": the set has "eins milliarden"'],
    ['brettspielversand punkt de.', 'left as it is: the row has the spoken form as its text'],
    ['w w w punkt e n v e e d y a punkt net.', 'left as it is: the row has the spoken form as its text'],
    ['w w w punkt amazon punkt com punkt de.', 'left as it is: the row has the spoken form as its text'],
    ['1/100', '"ein hundertstel": the set has "ein ein hundertstel"'],
    ['1 h', '"eine Stunde": the set has "ein stunde"'],
  ]),
};
