import type { Detail } from '../en/details.ts';

/** Something that is asked of a thing, in German. */
export interface GermanDetail extends Pick<Detail, 'noun' | 'how' | 'office' | 'home' | 'evidence'> {
  /** A participle: "wann wurde er gegründet", "wann ist es erschienen". */
  event?: string;
  /** "Wann starb er". */
  past?: string;
  /** A participle: "wer hat es erfunden". */
  deed?: string;
  /** "Wer erfand es". */
  did?: string;
}

const NUMBER = '(?=.*\\d)';
const YEAR = '(?=.*(?<!\\d)\\d{3,4}(?!\\d))';
/** A word of it may be the last part of a longer one: "Gesamthöhe". */
const telling = (words: string, needs = '') => new RegExp(`^${needs}.*(?:${words})(?!\\p{L})`, 'isu');

/** Of an office, the sentence that names who has it now. */
const IN_OFFICE = telling('amtierende[rn]?|derzeitige[rn]?|aktuelle[rn]?|gegenwärtige[rn]?|amtsinhaber(?:in)?|seit');

/** Those whose tag both languages have mean the same. */
export const GERMAN_DETAILS: Readonly<Record<string, GermanDetail>> = {
  height: {
    how: 'hoch',
    noun: '(höhe|gesamthöhe|gipfelhöhe)',
    evidence: telling('hoch|hohe[nmrs]?|höhe|höchste[nrs]?|über dem meer(?:esspiegel)?|ü\\. ?(?:d\\. ?m|nhn)', NUMBER),
  },
  length: {
    how: 'lang',
    noun: '(länge|gesamtlänge)',
    evidence: telling('lang|lange[nmrs]?|länge|längste[nrs]?', NUMBER),
  },
  depth: { how: 'tief', noun: '(tiefe|maximale tiefe)', evidence: telling('tief|tiefe[nmrs]?|tiefste[nrs]?', NUMBER) },
  width: { how: 'breit', noun: 'breite', evidence: telling('breit|breite[nmrs]?', NUMBER) },
  size: {
    how: 'groß',
    noun: '(größe|fläche|gesamtfläche|grundfläche|durchmesser|körpergröße)',
    evidence: telling(
      'fläche|größe|groß|große[nrs]|durchmessers?|radius|km²|quadratkilometern?|quadratmetern?|meter groß',
      NUMBER,
    ),
  },
  mass: {
    how: 'schwer',
    noun: '(gewicht|masse)',
    evidence: telling('masse|gewicht|wiegt|wiegen|schwer|kilogramm|tonnen?', NUMBER),
  },
  speed: {
    how: 'schnell',
    noun: '[höchste] (geschwindigkeit|höchstgeschwindigkeit)',
    evidence: telling('geschwindigkeit(?:en)?|schnell|km/h|pro (?:stunde|sekunde)', NUMBER),
  },
  heat: { how: '(heiß|warm|kalt)', evidence: telling('temperatur(?:en)?|grad|°C', NUMBER) },
  distance: { noun: '(entfernung|abstand)', evidence: telling('entfernt|entfernung|abstand|lichtjahren?', NUMBER) },
  age: {
    how: 'alt',
    noun: 'alter',
    evidence: telling(
      'geboren|erbaut|gebaut|errichtet|gegründet|fertiggestellt|eröffnet|entstand|entstanden|begonnen|jahren?|stammt',
      NUMBER,
    ),
  },
  population: {
    noun: '(einwohnerzahl|bevölkerung|bevölkerungszahl|zahl der einwohner|anzahl der einwohner)',
    evidence: telling('einwohnern?|einwohnerzahl|bevölkerung|menschen', NUMBER),
  },
  capital: { noun: '(hauptstadt|landeshauptstadt)', evidence: telling('hauptstadt') },
  currency: { noun: '(währung|landeswährung)', evidence: telling('währung') },
  language: {
    noun: '(sprache|sprachen|amtssprache|amtssprachen|landessprache)',
    evidence: telling('(?:amts|landes|national)?sprachen?'),
  },
  president: {
    noun: '(präsident|präsidentin|staatspräsident|staatspräsidentin)',
    office: 'Präsident',
    evidence: IN_OFFICE,
  },
  federalPresident: {
    noun: '(bundespräsident|bundespräsidentin)',
    office: 'Bundespräsident',
    home: 'Deutschland',
    evidence: IN_OFFICE,
  },
  minister: {
    noun: '(premierminister|premierministerin|ministerpräsident|ministerpräsidentin|premier)',
    office: 'Premierminister',
    evidence: IN_OFFICE,
  },
  chancellor: {
    noun: '(bundeskanzler|bundeskanzlerin|kanzler|kanzlerin)',
    office: 'Bundeskanzler',
    home: 'Deutschland',
    evidence: IN_OFFICE,
  },
  mayor: {
    noun: '(bürgermeister|bürgermeisterin|oberbürgermeister|oberbürgermeisterin)',
    office: 'Bürgermeister',
    evidence: IN_OFFICE,
  },
  birth: {
    noun: '(geburtstag|geburtsdatum|geburtsjahr)',
    event: '(geboren|auf die welt gekommen|zur welt gekommen)',
    evidence: telling('geboren|geburt', NUMBER),
  },
  birthplace: { noun: '(geburtsort|heimatstadt)', evidence: telling('geboren|geburtsort|wuchs|aufgewachsen') },
  death: {
    noun: '(todestag|todesdatum|todesjahr)',
    event: '(gestorben|verstorben|ums leben gekommen|ermordet|umgebracht|hingerichtet|tot)',
    past: '(starb|starben|verstarb)',
    evidence: telling('starb|gestorben|verstarb|ermordet|hingerichtet|tod|ums leben', YEAR),
  },
  deathplace: { noun: '(sterbeort|todesort)', evidence: telling('starb|verstarb|gestorben|ermordet') },
  building: {
    event: '(gebaut|erbaut|errichtet|fertiggestellt|eröffnet|eingeweiht|fertig)',
    evidence: telling('gebaut|erbaut(?:e[rnms]?)?|errichtet(?:e[rnms]?)?|fertiggestellt|eröffnet|eingeweiht|bau', YEAR),
  },
  builder: {
    noun: '(architekt|architektin|baumeister|erbauer|konstrukteur|bauherr)',
    deed: '(gebaut|erbaut|errichtet|entworfen|konstruiert)',
    did: '(baute|erbaute|errichtete|entwarf|konstruierte)',
    evidence: telling(
      '(?:gebaut|erbaut|errichtet|entworfen|konstruiert|plänen|entwurf|entwürfen|benannt).*|architekt(?:en|in)?|erbauer',
    ),
  },
  founding: {
    event: '(gegründet|geschaffen|entstanden|ins leben gerufen)',
    past: '(entstand|entstanden)',
    evidence: telling('gegründet(?:e[rnms]?)?|gründung|entstand|entstanden|geschaffen', YEAR),
  },
  founder: {
    noun: '(gründer|gründerin|gründern|begründer|begründerin)',
    deed: '(gegründet|begründet|ins leben gerufen)',
    did: '(gründete|begründete)',
    evidence: telling('(?:gegründet|begründet)(?=.* von| durch).*|gründer(?:in|n)?|begründer(?:in|n)?'),
  },
  invention: {
    event: '(erfunden|entdeckt|entwickelt|patentiert)',
    evidence: telling(
      'erfunden|erfand|erfindung|entdeckt|entdeckte|entdeckung|entwickelt|patentiert|patentieren|patent',
      YEAR,
    ),
  },
  inventor: {
    noun: '(erfinder|erfinderin|entdecker|entdeckerin)',
    deed: '(erfunden|entdeckt|entwickelt)',
    did: '(erfand|entdeckte|entwickelte)',
    evidence: telling(
      'erfinder(?:in|n|s)?|entdecker(?:in|n|s)?|erfand|erfunden|entdeckte|entdeckt|entwickelte|(?:entwickelt|patentiert).*',
    ),
  },
  publication: {
    event:
      '(geschrieben|veröffentlicht|erschienen|gemalt|komponiert|aufgenommen|gedreht|uraufgeführt|herausgekommen|rausgekommen|verfasst)',
    past: '(erschien|erschienen)',
    evidence: telling(
      'geschrieben|veröffentlicht(?:e[rnms]?)?|erschien|erschienen(?:e[rnms]?)?|gemalt|komponiert|uraufgeführt|uraufführung|entstand|entstanden|aus dem jahr(?:e)?|(?:spiel)?film|roman|album|lied|oper',
      YEAR,
    ),
  },
  author: {
    noun: '(autor|autorin|verfasser|verfasserin|schriftsteller|maler|malerin|komponist|komponistin|regisseur|regisseurin|schöpfer)',
    deed: '(geschrieben|verfasst|gemalt|komponiert|gedreht|gesungen|geschaffen|gedichtet|veröffentlicht|aufgenommen)',
    did: '(schrieb|verfasste|malte|komponierte|drehte|sang|dichtete|schuf)',
    evidence: telling(
      '(?:geschrieben|verfasst|gemalt|komponiert|roman|drama|tragödie|schauspiel|stück|ölgemälde|gemälde|porträt|film|lied|song|album|oper|sinfonie|sonate|märchen|gedicht|novelle|erzählung|buch|werk|skulptur|statue).* (?:von|des|der) .*|autor(?:in|s)?|verfasser(?:in|s)?|schrieb|malte|komponierte',
    ),
  },
  killing: {
    noun: '(mörder|attentäter)',
    deed: '(ermordet|umgebracht|getötet|erschossen)',
    did: '(ermordete|tötete|erschoss)',
    evidence: telling('ermordet|ermordete|getötet|erschossen|erschoss|attentäter|mörder|attentats?'),
  },
  start: {
    event: '(begonnen|angefangen|ausgebrochen|passiert|geschehen|stattgefunden)',
    past: '(begann|begannen|passierte|geschah)',
    evidence: telling('begann|beginn|brach|dauerte|von|ab|fand|war|kampf|kämpfe|ereignete', YEAR),
  },
  end: {
    event: '(geendet|aufgehört|untergegangen|gefallen|gesunken|zerfallen)',
    past: '(endete|endeten|sank|fiel|zerfiel)',
    evidence: telling('endete|ende|bis|dauerte|fiel|sank|untergang|gesunken|zerfiel', YEAR),
  },
  eruption: {
    event: '[zuletzt|das letzte mal] ausgebrochen',
    evidence: telling('(?:ausbruch|eruption|brach)(?:s|en)?', YEAR),
  },
};
