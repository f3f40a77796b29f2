import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people ask about the devices of their home, in German. */
export const germanHomeQuestions: Patterns['intents'] = {
  'home.query': [
    '(ist|sind|war|waren) <place> <things> (an|aus|ein|eingeschaltet|ausgeschaltet|angeschaltet|abgeschaltet|aktiv|in betrieb|fertig|durch|scharf|unscharf|heiß) <place>',
    '(läuft|laufen|brennt|brennen|leuchtet|leuchten|arbeitet|lädt) <place> <things>',
    '(ist|sind|steht|stehen|war) <place> <openings> (offen|auf|zu|geschlossen|abgeschlossen|verschlossen|verriegelt|entriegelt|aufgeschlossen|oben|unten|hochgefahren|heruntergefahren|runtergefahren|zugezogen|gekippt|auf kipp|ausgefahren|eingefahren|abgesperrt) <place>',
    '<place> (ist|sind|steht|stehen) <openings> (offen|auf|zu|geschlossen)',
    '(ist|sind|brennt|gibt es|steht|stehen|läuft) [irgendwo|noch irgendwo] <place> [noch|irgendein|irgendeine|irgendwelche|ein|eine] (<device>|<opening>) <place> (an|aus|offen|auf|zu)',
    '(ist|brennt) (irgendwo|<place>) licht <place> [an]',
    '[<tell_me>] (welche|welches|welcher|wie viele|wieviele) [{room:name}] (<device>|<opening>|geräte) <place> (ist|sind|läuft|laufen|brennt|brennen|steht|stehen) <place> [an|aus|offen|auf|zu|geschlossen|abgeschlossen|eingeschaltet|verriegelt|unten|oben] <place>',
    '(wo) (ist|brennt|sind) (licht|lichter|<device>) [an]',
    '(habe|hab|haben|hat) (ich|wir|jemand|irgendjemand|wer|irgendwer) <place> (<things>|<openings>) (angelassen|ausgemacht|ausgeschaltet|angemacht|eingeschaltet|abgeschlossen|offen gelassen|offengelassen|aufgelassen|zugemacht|geschlossen|abgesperrt|auf gelassen|an gelassen|abgeschaltet|runtergefahren|heruntergefahren|runtergelassen|hochgefahren|verriegelt|aufgemacht|ausgesteckt|geöffnet)',
    '(prüfe|(schaue|schau) [nach]|(guck|gucke) [nach]|(sieh|sehen sie) nach|<tell_me>|kontrolliere) [,] ob <place> (<things>|<openings>) (an|aus|offen|auf|zu|geschlossen|abgeschlossen|verriegelt|verschlossen|eingeschaltet|ausgeschaltet|gekippt) <place> (ist|sind|steht|stehen)',
    '(prüfe|(schaue|schau) [nach]|(guck|gucke) [nach]|(sieh|sehen sie) nach|<tell_me>|kontrolliere) [,] ob <place> (<things>|<openings>|licht) <place> (läuft|brennt|laufen|brennen|offensteht|offen steht)',
    'nachsehen [,] ob <place> (<things>|<openings>) (an|aus|offen|auf|zu|geschlossen|abgeschlossen|verriegelt) <place> (ist|sind|steht)',
    '[<tell_me>] (wie (warm|kalt|heiß|feucht|hell)) (ist|wird) (es|die luft|das|der|die) <the> [{room:name}] (in|im|auf|am) <where_the> <room>',
    '[<tell_me>] wie (warm|kalt|heiß|feucht|hell) es (in|im|auf|am) <where_the> <room> ist',
    'wie (warm|kalt|heiß|feucht) ist (es|die luft) (hier drin|hier drinnen|drinnen|hier im (raum|zimmer|haus)|im haus|in der wohnung|im kühlschrank|im gefrierschrank|im aquarium|im pool)',
    'wie (warm|kalt|heiß|hell) ist <the> [{room:name}] (<room>|<device>|pool|wasser)',
    '[<tell_me>] (wie (ist|hoch ist)|was ist|<what_is>) <the> (temperatur|raumtemperatur|zimmertemperatur|luftfeuchtigkeit|luftfeuchte) (in|im|auf|am|vom|von|des|der) <where_the> (<room>|kühlschrank|gefrierschrank|kühlschranks|<heating>|kinderzimmers|wohnzimmers|schlafzimmers)',
    '[<tell_me>] <the> (temperatur|raumtemperatur|luftfeuchtigkeit) (in|im|auf|vom) <where_the> <room>',
    '[<tell_me>] welche temperatur (ist|hat|haben wir|herrscht|hat es) (in|im|<the>) <where_the> <room>',
    '[<tell_me>] (wie viel|wieviel|wie viele) grad (hat|sind|ist|haben wir|hat es|sind es|herrschen) [es] (<place> <the> <room>|hier drin|drinnen|(in|im) <where_the> <room>)',
    '[<tell_me>] (wie viel|wieviel) grad (hat|zeigt) <the> (<room>|<heating>|thermometer) <place>',
    'auf (wie viel grad|wieviel grad|welche temperatur|welcher temperatur|welcher stufe|wie viel) (steht|ist|läuft) <the> [{room:name}] (<heating>|<machine>) <place> [eingestellt|gestellt]',
    '(wie|auf was) (hoch|warm) ist <heatings> [eingestellt]',
    '(auf was|worauf|wie) (steht|ist) <heatings> [eingestellt]',
    'ist es <place> [sehr|zu|schon] (warm|kalt|heiß) (in|im) <where_the> <room>',
  ],
};
