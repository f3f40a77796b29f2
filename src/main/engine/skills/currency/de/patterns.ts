import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about what money is worth in other money, in German. */
export const germanCurrencyPatterns: Patterns = {
  parts: {
    ask: '[<tell_me> [,]|ich (will|möchte|muss) wissen [,]|weißt du [,]|wissen sie [,]|such|finde|prüfe|zeig|ich brauche]',
    what: '(was (ist|sind|kostet|kosten|wäre|wären|ergibt|macht|bekomme ich für|kriege ich für|bekommt man für|kriegt man für|gibt es für)|wie viel (ist|sind|wäre|wären|kostet|kosten|bekomme ich für|kriege ich für|bekommt man für|kriegt man für|gibt es für|ergibt|macht)|wieviel (ist|sind|bekomme ich für|kriege ich für|kostet|kosten|ergibt)|wie viel|was)',
    the: '[der|die|das|den|dem|des|ein|eine|einen|einem|einer|mein|meine]',
    rate: '[aktuelle|aktuellen|aktueller|heutige|heutigen|derzeitige|derzeitigen|momentane] (wechselkurs|wechselkurse|kurs|kurse|umrechnungskurs|devisenkurs|wert|tauschkurs|währungskurs|umtauschkurs|preis)',
    against:
      '(zu|zum|zur|in|und|gegen|gegenüber|im vergleich zu|im vergleich zum|im verhältnis zu|im verhältnis zum|nach|von)',
    from: '({from:money}|<the> {base:currency})',
    to: '<the> {to:currency}',
    when: '[heute|jetzt|gerade|aktuell|momentan|derzeit|im moment|zurzeit]',
    around: '[um|umgerechnet|umrechnen|umwandeln|umtauschen|tauschen|ein|eintauschen|wechseln|wert]',
  },
  intents: {
    'currency.convert': [
      '<ask> (wie viele|wie viel|wieviel|wieviele) <to> (ist|sind|bekomme ich für|kriege ich für|bekommt man für|kriegt man für|gibt es für|ergeben|ergibt|macht|entsprechen|entspricht|kosten|kostet|wären) <from> [wert] <when>',
      '<ask> (wie viele|wie viel|wieviel) <to> (ich|man) für <from> (bekomme|kriege|bekommt|kriegt|bekommen kann)',
      '<ask> [<what>] <from> <when> [umgerechnet|wert] <when> (in|zu|nach|auf|gegen) <to> <around> <when>',
      '<ask> was <from> <when> [umgerechnet] in <to> <when> (ist|sind|wert ist|wert sind|kostet|kosten|ergibt)',
      '<ask> (rechne|wandle|tausche|wechsle|wechsel|konvertiere|mach|tausch) [mir] <from> (in|zu|gegen|nach) <to> <around>',
      '<ask> (umrechnen|umrechnung|wechseln) [von] <from> (in|zu|nach) <to>',
      '<ask> <from> (sind|ist|ergibt) (wie viele|wie viel|was in) <to>',
      '<ask> wenn (ich|wir) {from:money} (habe|haben|tausche|tauschen|umtausche|wechsle) [,] wie viel [in] <to> (ist das|sind das|bekomme ich|kriege ich|wären das)',
      '<ask> [<what>] [der] <rate> (von|für) {from:money} in <to>',
      '[<ask>] <from> <to>',
      'von <from> (in|zu|nach) <to>',
    ],
    'currency.rate': [
      '<ask> [<what_is>|<what>|wie hoch ist] <the> <rate> <when> [von|vom|zwischen|für|des] <the> {base:currency} <against> <to> <when>',
      '<ask> wie (steht|stehen|ist) <the> {base:currency} <when> <against> <to> <when>',
      '<ask> <the> {base:currency} <to> <rate> <when>',
      '<rate> {base:currency} <to>',
    ],
    'currency.value': [
      '<ask> (wie viel|was|wieviel) ist <the> {base:currency} <when> wert',
      '<ask> [<what_is>|<what>|wie hoch ist] <the> <rate> (von|vom|des|für) <the> {base:currency} <when>',
      '<ask> wie (steht|ist) <the> {base:currency} <when>',
      '<ask> was kostet <the> {base:currency} <when>',
    ],
    'currency.rates': [
      '<ask> [<what_is>|wie sind|wie stehen|was sind|zeig mir|nenn mir|wie lauten] [die] [aktuellen|heutigen|neuesten] (wechselkurse|kurse|devisenkurse|währungskurse|umrechnungskurse) <when>',
    ],
    'currency.compare': [
      '(was|welche währung|wer) ist [heute] (mehr wert|stärker|höher|wertvoller) [,] <the> {base:currency} oder <to>',
      'ist ({from:money}|<the> {base:currency}) (mehr wert|stärker|höher|wertvoller) als <to>',
    ],
  },
  fragments: {
    'currency.convert': ['{from:money}', '(in|zu|nach) {to:currency}'],
  },
  followUps: {
    'currency.to': [
      '(und|oder) [was ist das|was sind das|wie viel ist das|wie viel sind das] [in|zu] {to:currency}',
      '[und] (was ist|was sind|wie viel ist|wie viel sind) (das|es) in {to:currency}',
      'in {to:currency}',
    ],
    'currency.from': ['(und|oder) {from:money}', '[und] <what> {from:money}'],
  },
};
