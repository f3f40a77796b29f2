import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to learn what Hark can do, in German. */
export const germanHelpPatterns: Patterns = {
  parts: {
    you: '(du|sie|hark|der assistent|dieser assistent|das programm)',
    can: '(kannst|können|kann|könntest|könnten)',
    exactly:
      '[alles|so|so alles|alles so|denn alles|genau|eigentlich|noch|sonst|sonst noch|sonst noch so|hier|für mich|für mich tun|überhaupt|eigentlich alles|noch alles|denn so|für uns]',
    do: '[machen|tun|leisten|beantworten|erledigen|für mich tun|für mich machen|für uns tun|anbieten|bieten|sagen|verstehen|antworten]',
    things:
      '(befehle|kommandos|funktionen|fähigkeiten|fragen|dinge|sachen|themen|aufgaben|möglichkeiten|anweisungen|skills|features)',
    feature: '(funktionieren|funktioniert|gehen|geht|läuft|klappt|klappen)',
  },
  intents: {
    'help.general': [
      '(hilfe|hilf mir|helfen sie mir|hilf mir weiter|hilf|ich brauche hilfe|brauche hilfe|kannst du mir helfen|können sie mir helfen|könntest du mir helfen|hilf mir mal weiter|zeig [mir] [die] hilfe|hilfe anzeigen|hilfemenü|hilfe bitte|ich komme nicht weiter|ich weiß nicht weiter)',
      // Behind "kannst du mir".
      '(helfen|weiterhelfen)',
      'was <can> <you> <exactly> <do>',
      'was <you> <exactly> <do> <can>',
      '(sag|zeig|erzähl|erklär|verrat) [mir] [,] was <you> <exactly> <do> <can>',
      '<tell_me> [mir] [,] was <you> <exactly> <do> <can>',
      'was (weißt|wissen|verstehst|verstehen|machst|machen|bietest|bieten|tust|tun|beherrschst|beherrschen) <you> <exactly> [an]',
      '(wobei|womit|wie|bei was|mit was|wozu) <can> <you> [mir|uns|einem|jemandem] <exactly> (helfen|behilflich sein|nützlich sein|dienen|weiterhelfen|unterstützen)',
      '(wobei|womit|wie) <can> <you> (mich|uns) <exactly> unterstützen',
      '(wofür|wozu) (bist|sind) <you> [eigentlich|denn] (da|gut|gedacht|gemacht|zu gebrauchen)',
      '(wofür|wozu) (kann|soll) (ich|man) <you> <exactly> (nutzen|benutzen|verwenden|gebrauchen|brauchen)',
      '(wofür|wozu) (kann|soll) (ich|man) (dich|sie) <exactly> (nutzen|benutzen|verwenden|gebrauchen|brauchen)',
      'was (kann|darf|soll|könnte|muss) (ich|man|wir) [dich|dir|sie|ihnen|zu dir|zu ihnen|mit dir|mit ihnen|hier|hark] <exactly> [fragen|sagen|machen|tun|anfangen|auftragen|verlangen|befehlen]',
      'was (kann|darf|soll|könnte|muss) (ich|man|wir) <exactly> [zu dir|zu ihnen|dich|sie|dir|ihnen] (fragen|sagen|befehlen)',
      '(welche|was für) <things> (gibt es|hast du|haben sie|kannst du|können sie|kennst du|kennen sie|verstehst du|verstehen sie|kann ich [dir|dich|ihnen] [stellen|geben|sagen|nutzen|benutzen|fragen]|beherrschst du|bietest du|stehen zur verfügung) <exactly> [an|beantworten|machen|tun|erledigen|ausführen]',
      'was (sind|wären) (deine|ihre|die) [ganzen|verschiedenen] <things>',
      '(nenn|zeig|sag|erklär|liste|erzähl) [mir] [alle|die|deine|ihre|ein paar|einige|mal deine] <things> [auf]',
      'wie (funktionierst|arbeitest|funktionieren|arbeiten) <you> [eigentlich|denn|genau]',
      'wie (kann|soll|muss) (ich|man) (dich|sie|mit dir|mit ihnen) <exactly> (benutzen|bedienen|nutzen|verwenden|reden|sprechen|umgehen|arbeiten)',
      'wie (benutze|bediene|nutze|verwende) ich (dich|sie)',
      '(gib|nenn|zeig) [mir] [ein paar|einige|mal] beispiele [,] [was <you> <do> <can>|was ich (sagen|fragen) kann|für (befehle|fragen)]',
      'was ist [alles] möglich',
      '(gibt es|hast du|wo ist|wo finde ich) [eine|die|deine] (anleitung|bedienungsanleitung|hilfe|hilfeseite|übersicht)',
      '[die|eine] (anleitung|bedienungsanleitung|befehlsübersicht|befehlsliste)',
      '(welche|was für) (sprachbefehle|möglichkeiten|kommandos) (gibt es|habe ich|hast du|verstehst du) [hier]',
      'ich weiß nicht [,] was ich [dir|dich|zu dir] (sagen|fragen) (soll|kann)',
      'wie (benutzt|bedient|nutzt|verwendet) man (dich|sie)',
      'womit (kennst du dich|kennen sie sich) aus',
      'was geht [hier] alles',
    ],
    'help.topic': [
      'was <can> <you> <exactly> (mit|für|zu|über|beim|bei|zum thema) <the> {topic:text} [machen|tun|anfangen|alles]',
      '(welche|was für) (befehle|kommandos|sätze) (gibt es|kenne ich|kann ich sagen|verstehst du|verstehen sie) (für|zu|bei|zum thema) <the> {topic:text}',
      '[gib mir|nenn mir|zeig mir] [ein paar|mal] beispiele (für|zu|zum thema) <the> {topic:text}',
      'was (kann|muss|soll) ich (zu|mit|bei|über|zum thema|beim thema|für) <the> {topic:text} (sagen|machen|fragen|tun|anfangen)',
      'wie (funktioniert|funktionieren|geht|gehen|klappt|läuft|benutze ich|nutze ich|verwende ich|bediene ich|stelle ich|setze ich|mache ich|erstelle ich|lege ich|bekomme ich|starte ich|lösche ich|ändere ich|benutzt man|stellt man|nutzt man|erstellt man) [das mit|so] <the> {topic:text} [an|ein|genau]',
      'wie (kann|soll|muss) (ich|man) <the> {topic:text} (stellen|setzen|machen|benutzen|nutzen|verwenden|anlegen|erstellen|ändern|löschen|starten|bedienen|einstellen|hinzufügen)',
      '[ich brauche|gib mir|zeig mir|ich brauche mal] hilfe (mit|zu|bei|beim|für|zum|zur|über|zum thema) <the> {topic:text}',
      '(hilf|helfen sie) mir (mit|bei|beim) <the> {topic:text}',
      '(erklär|erkläre|sag) [mir] [,] wie <the> {topic:text} (funktioniert|funktionieren|geht|gehen)',
      '(erklär|erkläre) [mir] <the> {topic:text} [funktion]',
    ],
  },
};
