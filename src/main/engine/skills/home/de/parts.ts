const ROOMS =
  'wohnzimmer schlafzimmer kinderzimmer badezimmer bad küche küchen büro arbeitszimmer esszimmer gästezimmer flur diele dielen gang ' +
  'treppenhaus eingang keller dachboden dachgeschoss erdgeschoss obergeschoss untergeschoss speicher garage garagen wintergarten ' +
  'hauswirtschaftsraum waschküche hobbyraum werkstatt ankleide abstellraum speisekammer toilette gästebad gäste wc spielzimmer haus ' +
  'wohnung balkon terrasse terrassen garten hof zimmer raum stube carport gewächshaus schuppen';
const BY_ROOM =
  'wohnzimmer schlafzimmer kinderzimmer badezimmer bad küchen büro arbeitszimmer esszimmer gästezimmer flur keller dach terrassen balkon garagen';

const words = (...lists: string[]) => lists.flatMap((list) => list.split(' ')).join('|');
/** Of a room and a thing in one word: "Küchenfenster". */
const ofRooms = (things: string) =>
  things.split(' ').flatMap((thing) => BY_ROOM.split(' ').map((room) => `${room}${thing}`));

/** What is in a home, and where, in German. */
export const germanHomeParts: Readonly<Record<string, string>> = {
  room: `(${words(ROOMS)})`,
  all: '[überall] [<the>|alle <the>|sämtliche <the>|beide <the>|jede|jedes|jeden|das ganze|die ganze|die ganzen|die gesamte|dieses|diese|diesen|irgendein|irgendeine|irgendwelche]',
  where_the: '[<the>|diesem|dieser|diesen|ganzen|der ganzen|dem ganzen|die ganze|jedem|allen]',
  place:
    '[(in|im|am|an|bei|beim|neben|über|überm|unter|unterm|hinter|hinterm|vor|vorm|von|vom|ums|um|aus) <where_the> {place:name}|auf (dem|der|meinem|unserem|meiner|unserer) {place:name}|oben|unten|draußen|drinnen|überall|hier|hier drin|hier drinnen|zu hause|daheim|nebenan]',
  light:
    '(licht|lichter|lampe|lampen|beleuchtung|leuchte|leuchten|deckenleuchte|tischleuchte|stehleuchte|glühbirne|strahler|spot|spots|deckenfluter|kronleuchter|lichterkette|lichterketten|led streifen|led band|außenbeleuchtung|gartenbeleuchtung|weihnachtsbeleuchtung|nachttischleuchte|außenlicht|wandleuchte|pendelleuchte|led leiste|scheinwerfer|flutlicht)',
  heating: `(heizung|heizungen|fußbodenheizung|heizkörper|thermostat|thermostate|klimaanlage|klima|klimagerät|wärmepumpe|boiler|warmwasser|heizlüfter|radiator|kamin|heizstrahler|therme|infrarotheizung|${ofRooms('heizung').join('|')})`,
  // A television has a volume, which is another skill's, and no level.
  machine: '(<leveled>|fernseher|tv|glotze|fernsehgerät)',
  leveled:
    '(ventilator|ventilatoren|deckenventilator|lüfter|lüftung|steckdose|steckdosen|steckerleiste|steckdosenleiste|zwischenstecker|backofen|ofen|herd|mikrowelle|toaster|wasserkocher|kaffeemaschine|kaffeeautomat|kaffeevollautomat|espressomaschine|spülmaschine|geschirrspüler|geschirrspülmaschine|waschmaschine|trockner|wäschetrockner|kühlschrank|gefrierschrank|gefriertruhe|luftbefeuchter|luftentfeuchter|entfeuchter|luftreiniger|rasensprenger|bewässerung|gartenbewässerung|sprinkler|beamer|projektor|heizdecke|reiskocher|poolpumpe|teichpumpe|pumpe|springbrunnen|brunnen|dunstabzugshaube|abzugshaube|bügeleisen|wallbox|sauna|whirlpool|aquarium|klingel|türklingel)',
  vacuum:
    '(saugroboter|staubsaugerroboter|roboterstaubsauger|staubsauger|wischroboter|putzroboter|sauger|roboter|roomba|mähroboter|rasenmäher|rasenroboter|rasenmähroboter)',
  guard:
    '(alarmanlage|alarmsystem|sicherheitssystem|kamera|kameras|überwachungskamera|überwachungskameras|sirene|rauchmelder|bewegungsmelder)',
  device: '(<light>|<heating>|<machine>|<vacuum>|<guard>)',
  shade: `(rollladen|rolladen|rollläden|rolläden|rollo|rollos|rolle läden|jalousie|jalousien|vorhang|vorhänge|gardine|gardinen|markise|markisen|fensterladen|fensterläden|raffstore|raffstores|plissee|plissees|sonnenschutz|verdunkelung|dachfensterrollo|${ofRooms('rollo rollos rollladen rollläden jalousie jalousien vorhänge').join('|')})`,
  door: `(tür|türen|haustür|wohnungstür|eingangstür|hintertür|vordertür|balkontür|terrassentür|kellertür|gartentür|schiebetür|garagentür|nebentür|zimmertür|garage|garagentor|garagentore|tor|tore|hoftor|gartentor|einfahrtstor|pforte|gartenpforte|türschloss|schloss|schlösser|haustürschloss|haustüre|türe|tresor)`,
  window: `(fenster|dachfenster|dachfensterm|kellerfenster|oberlicht|dachluke|${ofRooms('fenster').join('|')})`,
  opening: '(<shade>|<door>|<window>)',
  color:
    '[helles|helle|hellem|dunkles|dunkle|sanftes|warmes|warme|kaltes|kühles|ein|zu|die farbe|farbe] (rot|grün|blau|gelb|lila|violett|orange|rosa|pink|weiß|türkis|magenta|cyan|gold|bernstein|warmweiß|kaltweiß|neutralweiß|warm weiß|kalt weiß|tageslicht|tageslichtweiß|hellblau|dunkelblau|dunkelrot|hellgrün|rötlich|bläulich|bunt)',
  bit: '[(ein|einen) [kleines|klein] (bisschen|wenig|tick|stück|hauch|bissel|touch)|etwas|bisschen|viel|deutlich|ganz|mal|noch]',
  level:
    '[ungefähr|etwa|circa|genau] ({percent}|{percent:number} [prozent|grad [celsius]]|die hälfte|halbe helligkeit|volle helligkeit|voll|volle leistung|volle stärke|volle pulle|höchste helligkeit|maximale helligkeit|maximum|minimum|halb|stufe {number}|die (höchste|niedrigste|mittlere|kleinste|größte) stufe|niedrigste helligkeit)',
  degrees: '[ungefähr|etwa|genau|angenehme|kuschelige] {number} [grad] [celsius]',
  on: '(an #on|ein #on)',
  off: '(aus #off|ab #off)',
  be_on:
    '(anmachen|anschalten|einschalten|anknipsen|anstellen|andrehen|angehen|anzünden|starten|aktivieren|anlassen|laufen lassen|anwerfen|an machen|an schalten|ein schalten) #on',
  be_off:
    '(ausmachen|ausschalten|abschalten|ausknipsen|abstellen|ausstellen|abdrehen|ausgehen|löschen|stoppen|deaktivieren|aus machen|aus schalten|ab schalten|auslassen) #off',
  up: '(hoch|rauf|herauf|hinauf|auf|nach oben|höher|aufwärts)',
  down: '(runter|herunter|hinunter|nach unten|zu|zurück|niedriger|tiefer|abwärts|ab|herab)',
  brighter:
    '(heller|dunkler|hell|dunkel|wärmer|kälter|kühler|gemütlicher|schummrig|schummerig|gemütlich|schwächer|stärker|greller)',
  things: '<all> [{room:name}] <device> <place>',
  lights: '<all> [{room:name}] <light> <place>',
  openings: '<all> [{room:name}] <opening> <place>',
  heatings:
    '<all> [{room:name}] (<heating>|temperatur|zieltemperatur|solltemperatur|raumtemperatur|zimmertemperatur) <place>',
};
