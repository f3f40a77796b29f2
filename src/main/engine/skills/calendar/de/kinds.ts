const GROUPS = {
  // A word, and behind it its other forms.
  general:
    'Termin/termins Treffen/treffens Besprechung Sitzung Meeting/meetings Gespräch/gesprächs Verabredung Veranstaltung Event Call Anruf Telefonat Videokonferenz Telefonkonferenz Konferenz',
  work: 'Teamsitzung Teammeeting Teambesprechung Projektbesprechung Projektmeeting Standup Review Präsentation Vortrag Workshop Webinar Seminar Schulung Fortbildung Interview Vorstellungsgespräch Bewerbungsgespräch Mitarbeitergespräch Betriebsversammlung Weihnachtsfeier',
  doctors:
    'Zahnarzt/zahnärztin Arzt/ärztin Tierarzt Kinderarzt Hausarzt Augenarzt Hautarzt Frauenarzt Doktor Zahnarzttermin Arzttermin Impftermin Impfung Untersuchung Vorsorge Physio Physiotherapie Massage Therapie Krankengymnastik Friseur/frisör/friseurin Friseurtermin/frisörtermin Kosmetikerin Werkstatttermin',
  learning:
    'Kurs Unterricht Klavierunterricht Fahrstunde Nachhilfe Vorlesung Prüfung Klausur Elternabend Elternsprechtag Probe Chorprobe Training Fußballtraining Yoga Yogakurs Sport',
  leisure:
    'Party Feier Geburtstagsfeier Geburtstagsparty Hochzeit/hochzeitsfeier Taufe Konzert Abendessen Mittagessen Frühstück Brunch Date Picknick Grillen Grillabend Stammtisch Filmabend Spieleabend Abschlussfeier Ausflug Besichtigung Wohnungsbesichtigung Beerdigung',
};

const PERSONAL = 'Geburtstag/geburtstags Hochzeitstag Jahrestag Namenstag Jubiläum';

interface Kind {
  /** A tag of a pattern holds no umlauts. */
  tag: string;
  word: string;
  forms: readonly string[];
}

const TAG_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const kindsOf = (list: string): Kind[] =>
  list.split(' ').map((entry) => {
    const [word = '', ...others] = entry.split('/');
    const lower = word.toLowerCase();
    return {
      tag: lower.replace(/[äöüß]/g, (letter) => TAG_LETTERS[letter] ?? letter),
      word,
      forms: [lower, ...others],
    };
  });

const KINDS = kindsOf(Object.values(GROUPS).join(' '));
const PERSONAL_KINDS = kindsOf(PERSONAL);

/** What has a time of its own in a calendar, by the tag that a pattern notes for it. */
export const GERMAN_KINDS: ReadonlyMap<string, string> = new Map(
  [...KINDS, ...PERSONAL_KINDS].map(({ tag, word }) => [tag, word]),
);

const partOf = (kinds: readonly Kind[]) =>
  `(${kinds.flatMap(({ tag, forms }) => forms.map((form) => `${form} #${tag}`)).join('|')})`;

/** They stand in a calendar only: "lösch die Party" may mean a list. */
const isMeeting = ({ tag }: Kind) => /(?:termin|treffen|besprechung|sitzung|meeting|verabredung|konferenz)$/.test(tag);
const isGeneral = ({ word }: Kind) => GROUPS.general.split(' ').some((entry) => entry.split('/')[0] === word);

/** The parts of a pattern that take one of them. */
export const GERMAN_KIND_PART = partOf(KINDS);
export const GERMAN_SPECIAL_KIND_PART = partOf(KINDS.filter((kind) => !isGeneral(kind)));
export const GERMAN_MEETING_PART = partOf(KINDS.filter(isMeeting));
export const GERMAN_PERSONAL_KIND_PART = partOf(PERSONAL_KINDS);
