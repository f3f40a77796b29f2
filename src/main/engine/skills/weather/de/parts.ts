/** Words and groups of words of which the sentences about the weather are made, in German. */
export const germanWeatherParts: Readonly<Record<string, string>> = {
  ask: '[<tell_me> [,]|ich (will|möchte|muss) wissen [,]|weiß (jemand|man) [,]|(prüfe|schaue|schau|guck|guck nach|schaue nach|schau nach|sieh nach|finde heraus) [,]|es interessiert mich [,]|mich interessiert [,]|ich frage mich [,]|(hätten|haben) sie|(hättest|hast) du]',
  kind: '[aktuelle|aktueller|aktuellen|momentane|derzeitige|allgemeine|genaue|genauen|heutige|heutigen|morgige #tomorrow|morgigen #tomorrow|lokale|hiesige|ungefähre]',
  report:
    '(wetter|wetterbericht|wettervorhersage|wetterlage|wetterprognose|wetteraussichten|wetteraussicht|wetterdaten|wetterinfo|wetterinfos|wettermeldung|witterung|vorhersage|prognose)',
  weekly:
    '((wochenwetter|wochenvorhersage|wochenprognose|wetter der woche|wetter für die woche|wetter der nächsten woche) #week|(siebentagevorhersage|siebentagewetter|zehntagewetter|zehntagevorhersage) #week|(3|drei|4|vier|5|fünf|7|sieben|zehn|10) [-] (tage|tages) [-] (wetter|vorhersage|prognose|wettervorhersage|trend) #week)',
  weather: '(<the> <kind> <report>|<the> <weekly>|(die|den|das) wetter)',
  here: '[hier|draußen|da draußen|vor der tür|im freien|bei (mir|uns|euch|dir) [hier|zu hause|daheim]|zu hause|zuhause|daheim|vor ort|in (meiner|unserer|dieser|der) (stadt|gegend|region|nähe|umgebung)|(an|in der nähe|für) [(meinem|meines|meinen|dem|den)] [aktuellen|jetzigen|derzeitigen] (ort|orts|standort|standorts|wohnort|wohnorts)|(an|auf|für) [(meiner|der|meine|die)] [aktuellen|aktuelle|jetzigen|jetzige] position|am strand|an der luft]',
  soon: '[aktuell|momentan|im moment|im augenblick|derzeit|zurzeit|zur zeit|bald|demnächst|in kürze|in nächster zeit|nachher #later|später #later|später am tag #later|im laufe des tages #later|(im|in) tagesverlauf #later|noch heute #later]',
  next_days:
    '[für|über] ((in den|die|der|den) (nächsten|kommenden) [paar] (tage|tagen) #days|(die ganze|die|unter der) woche #week)',
  when: '([für|ab|bis|gegen|während] [das|den|die|der] {time} [über]|<next_days>)',
  place:
    '[drüben|oben|unten] (in|für|bei|auf|um|von|nahe|(im|am|an der|an den|(in|für|auf|bei|um|von) (der|den|dem|das|die)) #article) [stadt|raum|region|gegend um] {place:name} [am main|am rhein|im breisgau|an der saale|an der donau|an der ruhr|an der isar|ob der tauber|am see|am neckar|am inn|an der weinstraße]',
  // When and where, in any order.
  x: '<soon> (<here> <when> <here> [<place>]|<place> <soon> [<when>]|<here>) <soon>',
  ob: '[ob]',
  it: '(es|das wetter|der tag)',
  grad: '(grad|° [c]|grad celsius)',
  how_much: '(wie viel|wieviel|wie viele|wieviele)',
  any: '[ein|eine|einen|viel|etwas|ein wenig|ein bisschen|bisschen|irgendwo|starken|starker|starke|mehr|weitere|den|die|das]',
  // "Gibt es …", "ist … zu erwarten".
  there_is:
    '(gibt es|gibt das|kommt|kommen|haben wir|kriegen wir|bekommen wir|hat es|droht|drohen|fällt|ist|sind|wird es|zieht|ziehen|besteht|erwartet uns|herrscht|soll es|könnte es)',
  expected:
    '[gemeldet|angesagt|angekündigt|vorhergesagt|vorausgesagt|zu erwarten|geben|in sicht|unterwegs|auf|kommen|im anmarsch|herein|fallen|erwartet|aufziehen|drin|möglich]',
  reckon: '((muss|müssen|kann|können|soll|sollte|sollten|darf) (ich|wir|man))',
  need: '((brauche|brauch|brauchen|benötige|benötigen|muss|müssen|soll|sollte|sollten|nehme|lohnt es sich) [ich|wir|man])',
  take: '[mitnehmen|mitbringen|einpacken|dabeihaben|dabei haben|mit|mit nehmen|anziehen|tragen|auftragen|an|zu tragen|einstecken|aufsetzen|haben|zum rausgehen]',
  wet: '(regnen|regnerisch|regnerisch werden|schütten|nieseln|gießen|tröpfeln|pladdern|nass|nass werden|nass sein|regnet)',
  rains: '(regnet|schüttet|nieselt|gießt|tröpfelt|pladdert|plätschert)',
  rain: '(regen|regenschauer|schauer|niederschlag|niederschläge|nieselregen|regenfälle|platzregen|starkregen|regentropfen|dauerregen|regenwetter)',
  rain_chance:
    '(regenwahrscheinlichkeit|regenrisiko|niederschlagswahrscheinlichkeit|regenchance|(wahrscheinlichkeit|chance|gefahr) (für|von|auf|eines|dass) [regen|niederschlag|schauern|es regnet])',
  snow: '(schnee|schneefall|schneefälle|neuschnee|schneeregen|graupel|schneesturm|schneeschauer)',
  snows: '(schneit|graupelt)',
  storm:
    '(gewitter|unwetter|stürme|blitz und donner|blitze|hagel|hagelschlag|wärmegewitter|tornado|tornados|orkan|hurrikan)',
  storm_warning:
    '(unwetterwarnung|unwetterwarnungen|wetterwarnung|wetterwarnungen|gewitterwarnung|warnung vor unwetter)',
  sunny:
    '(sonnig|sonnig werden|schön|schön werden|heiter|klar|gut|freundlich|sonnenschein|schönes wetter|gutes wetter|wolkenlos)',
  cloudy: '(bewölkt|wolkig|bedeckt|trüb|trübe|grau|diesig|zugezogen)',
  windy: '(windig|stürmisch|böig)',
  wind: '(wind|sturm|sturmböen|böen|windböen|orkanböen|starken wind|starker wind)',
  warm: '[sehr|richtig|so|zu|wirklich|arg|ganz schön|wärmer|ziemlich|besonders|eher] (warm|kalt|heiß|kühl|mild|frisch|eisig|frostig|eiskalt|schwül|lau|wärmer|kälter|heißer|kühler|angenehm)',
  brolly:
    '[einen|den|meinen|nen|eine|die|meine|ein|mein|mit|keinen|ne] (regenschirm|schirm|regenjacke|regenmantel|regencape|regenponcho|gummistiefel|regenzeug|regenkleidung|regenschutz|regenhose|regensachen)',
  coat: '[eine|die|meine|ne|einen|den|meinen|nen|ein|mein] [warme|dicke|leichte|dünne|dicken|warmen|leichten|etwas] (jacke|mantel|winterjacke|winterpullover|pulli|pullover|schal|mütze|handschuhe|pullunder|strickjacke|wintermantel|übergangsjacke|kapuzenpulli|lange hose|daunenjacke|warmes|langes)',
  screen:
    '[eine|die|meine|ne|einen|den|meinen] (sonnencreme|sonnenmilch|sonnenschutz|sonnenbrille|sonnenhut|sonnenschutzmittel|lichtschutzfaktor|sonnenschutzcreme|sonnenspray)',
  temp: '(temperatur|temperaturen|außentemperatur|außentemperaturen|lufttemperatur|gradzahl|wärme|tagestemperatur)',
  sun_time:
    '(wann|wie spät|um (wie viel|wieviel|welche) (uhr|uhrzeit|zeit)|um wieviel uhr|ab wann|zu welcher (uhrzeit|zeit))',
  light: '(hell|tag|licht)',
};
