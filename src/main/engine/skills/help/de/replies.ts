import type { helpReplies } from '../en/replies.ts';

/** What is said of what Hark can do, in German. */
export const germanHelpReplies: typeof helpReplies = {
  general:
    'Ich kann Timer, Wecker und Erinnerungen stellen, Uhrzeit und Datum nennen, rechnen und umrechnen, Listen und Notizen führen und ' +
    'noch mehr. Sagen Sie zum Beispiel: Stelle einen Timer auf fünf Minuten.',
  examples: (examples) => `Sagen Sie zum Beispiel: ${examples.join(' Oder: ')}`,
  topics: {
    alarms: ['wecker', 'alarm', 'weckzeit', 'aufwachen'],
    arithmetic: ['rechnen', 'mathe', 'mathematik', 'rechnung', 'taschenrechner', 'rechner'],
    calendar: ['kalender', 'termin', 'terminkalender'],
    chance: ['münze', 'würfel', 'würfeln', 'zufall', 'zufallszahl'],
    currency: ['währung', 'geld', 'wechselkurs', 'kurs', 'umrechnen von geld'],
    date: ['datum', 'tag', 'wochentag'],
    dictation: ['diktat', 'diktieren', 'diktierfunktion'],
    facts: ['wissen', 'wissensfrage', 'wikipedia', 'lexikon', 'frage'],
    home: ['licht', 'lampe', 'gerät', 'haus', 'zuhause', 'smart home', 'heizung', 'smarthome'],
    jokes: ['witz', 'spaß'],
    lists: ['liste', 'einkaufsliste', 'einkauf', 'to do liste', 'todo liste', 'aufgabenliste', 'einkaufszettel'],
    media: ['musik', 'lied', 'wiedergabe', 'player', 'spotify', 'radio', 'video'],
    memory: ['gedächtnis', 'merken', 'fakt', 'erinnerungsvermögen'],
    news: ['nachricht', 'schlagzeile', 'zeitung'],
    notes: ['notiz', 'notizbuch', 'zettel'],
    open: ['programm', 'app', 'website', 'webseite', 'internetseite', 'anwendung'],
    quiet: ['ruhe', 'nicht stören', 'ruhezeit', 'stille'],
    reading: ['vorlesen', 'lesen', 'vorlesefunktion', 'text'],
    reminders: ['erinnerung', 'erinnern'],
    routines: ['routine', 'ablauf'],
    screen: ['bildschirm', 'bildschirmfoto', 'screenshot'],
    spell: ['buchstabieren', 'rechtschreibung', 'wort'],
    stopwatch: ['stoppuhr'],
    system: ['akku', 'computer', 'rechnerdaten', 'festplatte', 'system', 'batterie', 'speicher'],
    time: ['uhrzeit', 'uhr', 'zeit', 'weltuhr'],
    timers: ['timer', 'zeitschaltuhr', 'eieruhr', 'kurzzeitwecker', 'countdown'],
    units: ['einheit', 'umrechnung', 'maß', 'maßeinheit', 'umrechnen'],
    user: ['mein name', 'name', 'mein ort', 'wohnort'],
    volume: ['lautstärke', 'ton', 'lautsprecher'],
    weather: ['wetter', 'wetterbericht', 'wettervorhersage', 'vorhersage'],
  },
};
