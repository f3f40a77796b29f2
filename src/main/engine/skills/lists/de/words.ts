const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nobody buys these: "wir brauchen Hilfe", "wir haben keine Zeit mehr". */
export const GERMAN_NOT_TO_BUY = set(
  'hilfe zeit geld ahnung lust geduld ruhe pause schlaf urlaub ferien licht strom platz raum regen sonne schnee luft liebe frieden glück ' +
    'information informationen infos info daten antwort antworten frage fragen idee ideen plan rat tipps beweis beweise kraft energie ' +
    'mut hoffnung vertrauen aufmerksamkeit abwechslung bewegung leute freunde personal mitarbeiter termin termine ticket tickets ' +
    'reservierung auto haus wohnung job arbeit gas aktien versicherung jetzt das dies es ihn sie ihm ihr dich mich uns euch dir mir nichts ' +
    'was etwas eins eine einen keins keine alles worte wörter gründe grund interesse minute minuten stunde stunden tage uhr angst sorgen ' +
    'wahl chance möglichkeit unterstützung erlaubnis entschuldigung ausrede ausreden nerven sagen machen tun gehen fahren lange viel ' +
    'mehr weniger bescheid timer wecker erinnerung überblick',
);

/** What begins another command or a question, and no item: "und spiel Musik". */
export const GERMAN_COMMAND_WORDS = set(
  'setz setze stell stelle spiel spiele schalt schalte mach mache erinner erinnere sag sage sagen erzähl erzähle zeig zeige lies lese les ' +
    'was wer wen wem wessen wie wann wo wohin woher warum wieso weshalb welche welcher welches welchen wieviel wieviele ist sind war waren ' +
    'hat habe haben hab kann kannst könnte könntest können könnten soll sollst sollte darf muss möchte will willst würdest wird gibt gib ' +
    'stopp stoppe stop beende lösch lösche entferne entfern streich streiche nimm nehme öffne starte start pausiere weck wecke wiederhole ' +
    'füg füge schreib schreibe pack packe leg lege buchstabiere würfle wirf übersetze rechne schau guck sieh such suche frag frage ruf rufe ' +
    'steht stehen steh geh gehe komm komme warte hör höre leere leer schick schicke dreh drehe tu tue es das dies nichts alles ich du er wir ' +
    'nicht kein keine keinen wenn ob dass weil bitte danke ja nein trag trage notier notiere ergänz ergänze hak hake welchen liegt liegen',
);

/** Of what is to be done: infinitives with which an item ends. */
export const GERMAN_TO_DO =
  /(?:^|\s)(?:zu )?\p{L}*(?:putzen|waschen|spülen|saugen|wischen|bügeln|kochen|backen|kaufen|holen|bringen|räumen|mähen|gießen|füttern|rufen|schreiben|schicken|senden|zahlen|überweisen|buchen|bestellen|reparieren|streichen|bohren|prüfen|checken|lesen|lernen|üben|machen|nehmen|geben|gehen|fahren|ziehen|legen|stellen|setzen|tanken|wechseln|tauschen|erledigen|planen|packen|treffen|besuchen|fragen|melden|vereinbaren|beantworten|abgeben|schneiden|reinigen|sortieren|leeren|laden|installieren|kündigen|besorgen|drucken|ausfüllen|unterschreiben|besprechen|vorbereiten|pflanzen|lüften|staubwischen|aufhängen|falten|bezahlen|verlängern|verschenken|suchen|finden|sprechen|reden|feiern|trainieren|spazieren|joggen|entkalken|entsorgen|renovieren|tapezieren|dekorieren|organisieren|recherchieren|formulieren|korrigieren|einreichen|anmelden|abmelden)$/iu;
