/** Word classes by which a remembered sentence and a question about it are compared, in German. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const forms = (stem: string) => ['', 'e', 'en', 'em', 'er', 'es'].map((ending) => stem + ending);

export const ARTICLES = set(
  'der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes',
);
export const BE = set('ist sind bin bist seid war waren warst gewesen sein');
export const AUXILIARIES = set(
  'hat habe hab haben hast hatte hatten hätte kann können kannst könnte könnten will wollen wollte soll sollen sollte sollten ' +
    'muss müssen musste mussten darf dürfen möchte möchten wird werden wurde wurden worden geworden würde würden',
);
/** Who owns something: words with the same value are the same person. */
export const POSSESSIVES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['mein', 'ich'],
      ['unser', 'ich'],
      ['dein', 'du'],
      ['sein', 'er'],
      ['ihr', 'sie'],
      ['euer', 'ihr'],
    ] as const
  ).flatMap(([stem, owner]) =>
    forms(stem)
      .filter((form) => form !== 'sein')
      .map((form): [string, string] => [form, owner]),
  ),
)
  .set('unsre', 'ich')
  .set('unsern', 'ich')
  .set('unsrem', 'ich')
  .set('unsrer', 'ich');
/** "Tom gave me", "I gave Tom", "we gave Tom": the user. */
export const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ...(['ich', 'mich', 'mir', 'wir', 'uns'] as const).map((word): [string, string] => [word, 'ich']),
  ...(['du', 'dich', 'dir'] as const).map((word): [string, string] => [word, 'du']),
  ...(['er', 'ihn', 'ihm', 'sie', 'es', 'ihnen', 'sich', 'man'] as const).map((word): [string, string] => [word, word]),
]);
/** A subject of one word. */
export const SUBJECT_PRONOUNS = set('ich wir du er sie es ihr man jemand niemand alles alle nichts etwas das dies');
/** Words before a place, and places that are one word. */
export const PLACE_WORDS = set(
  'in im ins an am ans auf aufs unter unterm hinter hinterm vor vorm neben über überm zwischen bei beim gegenüber oben unten ' +
    'draußen drinnen hier dort links rechts daheim zuhause nebenan drüben',
);
export const WHOLE_PLACES = set('oben unten draußen drinnen hier dort links rechts daheim zuhause nebenan drüben');
export const PREPOSITIONS = set(
  'in im ins an am ans auf aufs unter unterm hinter hinterm vor vorm neben über überm zwischen bei beim gegenüber zu zum zur nach ' +
    'von vom aus mit für fürs ohne gegen um durch seit bis ab wegen trotz während außer',
);
/** Say nothing about what a sentence tells. */
export const FILLERS = set(
  'bitte noch auch nur schon immer jetzt gerade eigentlich denn wieder mal doch halt eben genau wohl etwa und oder aber sehr gar dann ' +
    'da so wenn dass ob wo wann wer was wen wem wessen wie warum welche welcher welches welchen welchem nochmal überhaupt gern gerne meist ' +
    'meistens normalerweise aktuell momentan derzeit nicht kein keine keinen nie niemals',
);
/** A first place that is neither a subject nor has a preposition. */
export const ADVERBS = set(
  'heute morgen gestern übermorgen vorgestern immer oft manchmal meistens nachts abends morgens mittags vormittags nachmittags ' +
    'montags dienstags mittwochs donnerstags freitags samstags sonntags hier dort oben unten draußen drinnen links rechts jetzt',
);
/** "Where did I put my keys" and "where can I find them" ask where they are, whatever was told of them. */
export const PUTTING_VERBS = set(
  'gestellt hingestellt abgestellt gelegt hingelegt abgelegt getan hingetan gepackt hingepackt verstaut versteckt aufbewahrt gelassen ' +
    'hingelassen eingeräumt weggelegt weggeräumt deponiert finde finden gefunden bewahre lagere gelagert hin geparkt',
);
/** What says no more than that something is somewhere: "steht", "liegt". */
export const PLACE_VERBS = set(
  'steht stehen stehe stand standen liegt liegen liege lag lagen hängt hängen hing steckt stecken befindet befinden sitzt parkt parken lagert ' +
    'lagern gelagert geparkt abgestellt hingestellt gestellt gelegt hingelegt abgelegt versteckt deponiert aufbewahrt angekettet verstaut',
);
export const NAME_VERBS = set('heißt heißen heiße heisst heissen hieß');
export const VALUE_VERBS = set('lautet lauten beträgt betragen');
export const NUMBER_WORDS = set(
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn ' +
    'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million halb dutzend einmal zweimal dreimal',
);
export const TIME_WORDS = set(
  'januar jänner februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag ' +
    'freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags samstags sonntags heute morgen übermorgen gestern ' +
    'vormittag nachmittag mittag abend nacht mitternacht vormittags nachmittags mittags abends nachts morgens woche wochen wochenende ' +
    'monat monate jahr jahre jahren jahres tag tage tagen stunde stunden minute minuten uhr frühling sommer herbst winter weihnachten ostern ' +
    'silvester täglich wöchentlich monatlich jährlich jeden jede jeder',
);
/** By these a sentence means another day when it is said on another day. */
export const RELATIVE_TIME =
  /(?<!\p{L})(?:heute|morgen|übermorgen|gestern|vorgestern|(?:diese|nächste|kommende|letzte)[nrsm]? (?:woche|wochenende|monat|jahr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|in \p{L}+ (?:minuten?|stunden?|tagen?|wochen?|monaten?|jahren?)|vor \p{L}+ (?:minuten?|stunden?|tagen?|wochen?|monaten?|jahren?))(?!\p{L})/iu;
/** Other forms of a word, by the form that is compared. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'leih:leihe,leiht,lieh,geliehen,verliehen,ausgeliehen,verleiht geb:gebe,gibt,gab,gaben,gegeben ess:esse,isst,aß,gegessen ' +
    'trink:trinkt,trank,getrunken fahr:fahre,fährt,fuhr,gefahren geh:gehe,geht,ging,gegangen komm:kommt,kam,gekommen ' +
    'kauf:kaufe,kauft,kaufte,gekauft nehm:nehme,nimmt,nahm,genommen seh:sehe,sieht,sah,gesehen sprech:spricht,sprach,gesprochen ' +
    'heiss:heiße,heißt,heißen,heisst,hieß,geheißen mög:mag,magst,mögen,mochte lieb:liebe,liebt,lieben wohn:wohne,wohnt,wohnen,gewohnt ' +
    'leb:lebe,lebt,leben arbeit:arbeite,arbeitet,arbeiten trag:trage,trägt,trug,getragen schlaf:schläft,schlief,geschlafen ' +
    'park:parke,parkt,parken,parkte,geparkt treff:treffe,trifft,traf,getroffen les:lese,liest,las,gelesen wiss:weiß,wissen,wusste,gewusst ' +
    'brauch:brauche,braucht,brauchen versprech:verspricht,versprach,versprochen schuld:schulde,schuldet,schulden ' +
    'beginn:beginnt,begann,begonnen lauf:läuft,lief,gelaufen haus:häuser,hause mutter:mama,mami,mutti vater:papa,vati ' +
    'grossvater:opa,großvater grossmutter:oma,großmutter'
  )
    .split(' ')
    .flatMap((entry) => {
      const [base = '', list = ''] = entry.split(':');
      return list.split(',').map((form): [string, string] => [form, base]);
    }),
);
/** Verbs that a statement may have, in the forms behind "ich", "er" and "sie". */
export const TELLING_VERBS = set(
  'mag mögen liebt lieben liebe hasst hassen hasse isst essen esse trinkt trinken trinke fährt fahren fahre kommt kommen komme geht gehen gehe ' +
    'beginnt beginnen endet enden öffnet öffnen schließt schließen kostet kosten braucht brauchen brauche spielt spielen spiele spricht ' +
    'sprechen spreche trägt tragen trage nimmt nehmen nehme schläft schlafen schlafe raucht rauche lernt lerne studiert studiere lehrt ' +
    'gehört gehören passt passen weiß wissen kennt kennen kenne sammelt sammeln sammle schuldet schulden schulde verträgt vertragen vertrage ' +
    'bekommt bekommen bekomme kriegt kriegen kriege läuft laufen laufe sitzt sitze findet finden gibt geben gebe sagt sagte wohnt wohnen ' +
    'wohne lebt leben lebe arbeitet arbeiten arbeite fliegt fliegen fliege reist reise zieht ziehe hält halten halte verlässt feiert feiern ' +
    'besucht besuchen besuche enthält enthalten wiegt wiegen wiege misst dauert dauern fängt fangen hört hören macht machen mache tut tun tue ' +
    'fehlt fehlen funktioniert funktionieren stammt stammen ging gingen fuhr fuhren kam kamen gab gaben lieh kaufte verkaufte stellte legte ' +
    'parkte zog starb heiratete versprach mochte bevorzugt bevorzuge benutzt benutze benutzen nutzt heizt putzt kocht koche bezahlt zahlt zahle ' +
    'bringt holt ruft schickt schreibt liest lese meint denkt glaubt will reicht steckt riecht schmeckt hilft helfen wächst blüht heiraten heirate heiratet wachse',
);
/** Of these the object can be left out only with a name before it: "Anna mag Tulpen". */
export const TRANSITIVE = set(
  'mag mögen liebt hasst isst trinkt braucht hat haben spielt spricht trägt nimmt kennt sammelt schuldet verträgt bekommt kriegt ' +
    'gibt besucht enthält bevorzugt benutzt nutzt kocht bezahlt zahlt bringt holt schreibt liest lernt studiert',
);
/** Nouns of which there is one at a time: another value replaces the one before. A compound ends with one. */
export const SINGLE_VALUE_NOUN =
  /(?:code|nummer|passwort|kennwort|pin|geheimzahl|name|adresse|e-?mail|mail|telefon|geburtstag|lieblings\p{L}+|kombination|größe|schlüssel|farbe|alter|gewicht|kennzeichen|login|benutzername|iban)$/iu;
