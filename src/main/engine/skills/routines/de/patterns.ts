import type { Patterns } from '../../../understanding/intents/patterns.ts';
import { GERMAN_LAST_WORD_PART } from './last-words.ts';

/** What people say about routines, in German. */
export const germanRoutinePatterns: Patterns = {
  parts: {
    filler: '[sie] [mir|uns] [bitte|mal|doch|jetzt] [bitte|mal]',
    make: '(erstell|erstelle|erstellen|mach|mache|machen|leg|lege|legen|richte|richten|speicher|speichere|bau|baue|definier|definiere|füg|füge|neue|ich (möchte|will|brauche|hätte gern)) <filler>',
    a: '[eine|die|meine|noch eine|eine neue|neue|eine weitere]',
    made: '[an|ein|hinzu|anlegen|erstellen|einrichten|machen|haben]',
    to_make: '(anlegen|erstellen|einrichten|machen|hinzufügen|speichern|definieren)',
    named: '[namens|genannt|mit dem namen|mit namen|für [den|die|das]|:|die heißt|die]',
    is: '(:|,|mit den schritten|mit den befehlen|die|und zwar|mit|-)',
    last: GERMAN_LAST_WORD_PART,
    // Between the name and what shall be done: "…, dann", "… sollst du".
    between:
      '[,|:] [dann|so] [sollst du|sollen sie|möchte ich dass du|will ich dass du|bitte|mach folgendes|folgendes] [:|,]',
    when: '(wenn|sobald|immer wenn|jedes mal wenn|jedesmal wenn|falls)',
    say: '(sage|sag)',
    the: '[die|der|den|dem|das|meine|meiner|meinen|unsere|unserer]',
    called: '[namens|genannt|mit dem namen|:]',
    named_one: '(<the> routine <called> {name:text}|<the> {name:text} routine)',
    // By its name alone; it counts only when there is one.
    one: '(<named_one>|<the> #bare {name:text})',
    to_one: '(zu|zur|in|in die|bei|an|ans)',
  },
  intents: {
    'routine.create': [
      '<make> <a> routine <named> {name:text} <made> <is> {steps:rest} <last> #alone',
      '<make> <a> {name:text} routine <made> <is> {steps:rest} <last> #alone',
      '<make> <a> routine <named> {name:text} <made> #alone',
      '<make> <a> {name:text} routine <made> #alone',
      '<make> <a> routine <made> #alone',
      '[<a>] routine <named> {name:text} <to_make> #alone',
      '[<a>] {name:text} routine <to_make> #alone',
      '[<a>] routine <to_make> #alone',
      '<when> ich [dir|zu dir] [mal|nur] {name:text} <say> <between> {steps:rest} <last> #alone',
      '<when> ich [dir|zu dir] <say> [:|,] {name:text} (,|:|dann|, dann|: dann|sollst du|, sollst du) {steps:rest} <last> #alone',
      '<when> ich [dir|zu dir] <say> [:|,] {name:text} #alone #unparted',
      '<when> ich [dir|zu dir] {name:text} <say> #alone',
      '(bei|auf) dem (wort|satz|kommando|befehl|stichwort) {name:text} (,|:|sollst du|dann|, dann) {steps:rest} <last> #alone',
    ],
    'routine.run': [
      '(starte|start|starten|beginn|beginne|beginnen|aktivier|aktiviere|aktivieren|spiel|spiele|mach|mache) <filler> <one>',
      '(führ|führe|führen) <filler> <one> (aus|durch)',
      '(lass|lasse) <filler> <one> (laufen|ablaufen)',
      '(leg|lege) <filler> mit <one> los',
      '(fang|fange) <filler> mit <one> an',
      '<one> (starten|ausführen|beginnen|aktivieren|durchführen|ablaufen lassen)',
    ],
    'routine.list': [
      '[<filler>] (welche|was für) routinen (habe ich|hab ich|haben wir|gibt es|gibts|kennst du|kennen sie|kannst du|können sie|sind) [denn|eigentlich|alles] [angelegt|eingerichtet|erstellt|gemacht|gespeichert|da|ausführen|starten]',
      '(zeig|zeige|zeigen|nenn|nenne|nennen|lies|lesen|sag|sage|sagen) <filler> [alle] [die|meine|unsere] [alle] routinen [vor|auf|an]',
      '(zähl|zähle|zählen|liste|list) <filler> [alle] [die|meine] routinen auf',
      '(wie viele|wieviele) routinen (habe ich|gibt es|haben wir) [denn]',
      '[die|meine|unsere|alle] [meine] routinen [anzeigen|vorlesen|auflisten|zeigen]',
      '(habe ich|hab ich|gibt es) [schon|denn|irgendwelche] [routinen]',
    ],
    'routine.tell': [
      'was (macht|tut|passiert bei|geschieht bei|gehört zu|ist in|steckt in|steht in|beinhaltet|enthält) <one> [denn|eigentlich|alles]',
      'was (passiert|geschieht|machst du|tust du|machen sie) [denn|eigentlich|alles] [,] wenn ich [dir] ({name:text} sage|sage {name:text})',
      '(zeig|zeige|zeigen|lies|lesen|sag|sage|sagen) <filler> [die] schritte (von|der|aus|in) <one> [vor|an]',
      '(zeig|zeige|zeigen|lies|lesen) <filler> <named_one> [vor|an]',
      '(welche|was für) (schritte|befehle) (hat|gehören zu|sind in|enthält) <one>',
    ],
    'routine.delete': [
      '(lösch|lösche|löschen|entfern|entferne|entfernen|vergiss|verwirf|streich|streiche) <filler> <named_one>',
      '<named_one> (löschen|entfernen)',
      '(schmeiß|wirf) <filler> <named_one> (weg|raus)',
    ],
    'routine.add': [
      '(füg|füge|fügen) <filler> {step:text} <to_one> <one> (hinzu|dazu|ein|an)',
      '(füg|füge|fügen) <filler> <to_one> <one> {step:text} (hinzu|dazu|ein|an)',
      '(ergänz|ergänze|ergänzen|erweiter|erweitere) <filler> <one> um {step:text}',
      '(nimm|nehmen) <filler> {step:text} in <one> (auf|mit auf)',
      '{step:text} <to_one> <one> hinzufügen',
    ],
    'routine.cut': [
      '(nimm|nehmen|entfern|entferne|entfernen|lösch|lösche|löschen|streich|streiche|schmeiß|wirf) <filler> {step:text} (aus|von) <one> [raus|heraus|weg|wieder raus]',
      '{step:text} (aus|von) <one> (entfernen|löschen|herausnehmen|streichen|rausnehmen)',
    ],
    'routine.time': [
      '(starte|start|starten|mach|mache|plan|plane|planen|stell|stelle) <filler> <one> [immer|automatisch] {recurrence} [immer] [um|gegen] [{time}] [automatisch|von selbst] [ein]',
      '(starte|start|starten|mach|mache|plan|plane|planen|stell|stelle) <filler> <one> [immer|automatisch] [um|gegen|auf|für] {time} [{recurrence}] [automatisch|von selbst] [ein]',
      '(starte|starten|mach|plan) <filler> {recurrence} [um|gegen] [{time}] <one>',
      '(führ|führe|führen) <filler> <one> [immer|automatisch] {recurrence} [um|gegen] [{time}] (aus|durch)',
      '(führ|führe|führen) <filler> <one> [immer|automatisch] [um|gegen] {time} [{recurrence}] (aus|durch)',
      '<one> [immer|automatisch] {recurrence} [um|gegen] [{time}] (starten|ausführen)',
      '<one> [immer|automatisch] [um|gegen] {time} [{recurrence}] (starten|ausführen)',
      '(starte|start|starten) <filler> <one> nicht [mehr] (automatisch|von selbst|von allein|von alleine) #off',
      '(führ|führe|führen) <filler> <one> nicht [mehr] (automatisch|von selbst|von allein|von alleine) aus #off',
      '<one> [soll|bitte] nicht [mehr] (automatisch|von selbst|von allein|von alleine) (starten|ausführen|laufen) #off',
    ],
  },
  followUps: {
    'routine.name': ['[nenn sie|nenne sie|sie heißt|sie soll heißen|der name ist|mit dem namen] {name:text} [heißen]'],
    'routine.steps': ['[zuerst|erst|dann|bitte|sollst du|du sollst] {steps:rest} <last> #kept'],
  },
};
