/**
 * Pronunciations that Hark prefers to the first one of CMUdict, and words that are younger than it, in ARPABET. Those in which the
 * spelling is no guide, or that a desktop assistant says often.
 */
export const CORRECTIONS: Readonly<Record<string, string>> = {
  alexa: 'AH0 L EH1 K S AH0',
  app: 'AE1 P',
  average: 'AE1 V R IH0 JH',
  blog: 'B L AA1 G',
  different: 'D IH1 F R AH0 N T',
  eighth: 'EY1 T TH',
  email: 'IY1 M EY2 L',
  emoji: 'IH0 M OW1 JH IY0',
  every: 'EH1 V R IY0',
  favorite: 'F EY1 V R IH0 T',
  february: 'F EH1 B R UW0 EH2 R IY0',
  google: 'G UW1 G AH0 L',
  interest: 'IH1 N T R AH0 S T',
  mobile: 'M OW1 B AH0 L',
  ok: 'OW2 K EY1',
  okay: 'OW2 K EY1',
  online: 'AO2 N L AY1 N',
  restaurant: 'R EH1 S T R AA2 N T',
  route: 'R UW1 T',
  todo: 'T AH0 D UW1',
  wifi: 'W AY1 F AY2',
  yourself: 'Y AO0 R S EH1 L F',
};

/** Words that British English says with other sounds, not only in another accent. */
export const BRITISH_CORRECTIONS: Readonly<Record<string, string>> = {
  advertisement: 'AH0 D V ER1 T IH0 S M AH0 N T',
  ballet: 'B AE1 L EY0',
  clerk: 'K L AA1 R K',
  dynasty: 'D IH1 N AH0 S T IY0',
  either: 'AY1 DH ER0',
  fragile: 'F R AE1 JH AY2 L',
  garage: 'G AE1 R AA0 ZH',
  herb: 'HH ER1 B',
  leisure: 'L EH1 ZH ER0',
  lever: 'L IY1 V ER0',
  lieutenant: 'L EH0 F T EH1 N AH0 N T',
  mobile: 'M OW1 B AY2 L',
  neither: 'N AY1 DH ER0',
  privacy: 'P R IH1 V AH0 S IY0',
  process: 'P R OW1 S EH2 S',
  schedule: 'SH EH1 D Y UW0 L',
  shone: 'SH AA1 N',
  status: 'S T EY1 T AH0 S',
  tomato: 'T AH0 M AA1 T OW0',
  vase: 'V AA1 Z',
  vitamin: 'V IH1 T AH0 M IH0 N',
  zebra: 'Z EH1 B R AH0',
};
