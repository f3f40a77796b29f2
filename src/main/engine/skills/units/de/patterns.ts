import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have a quantity in another unit, in German. */
export const germanUnitPatterns: Patterns = {
  parts: {
    ask: '[<tell_me> [,]|ich (will|möchte|muss) wissen [,]|weißt du [,]|wissen sie [,]|hilf mir|zeig mir]',
    how_is:
      '(was (ist|sind|ergibt|ergeben|macht|wäre|wären|entspricht|entsprechen)|wie viel (ist|sind|ergibt|ergeben|macht|wäre|wären)|wieviel (ist|sind|ergibt|macht)|wie (weit|lang|hoch|groß|schwer|heiß|kalt|warm|schnell|breit|tief|alt|lange) (ist|sind)|wie viel)',
    change: '(rechne|wandle|wandel|konvertiere|übersetze|ändere|drück|gib mir|gib|nenn|sag mir|umrechnen|mach)',
    into: '(in|zu|nach|als|auf|im)',
    around: '[um|umgerechnet|umrechnen|umwandeln|konvertieren|aus|ausgedrückt|angegeben|umgewandelt]',
    is: '(ist|sind|ergibt|ergeben|macht|machen|gleich|=|entspricht|entsprechen)',
    article: '[ein|eine|einen|einem|einer|der|die|das|den|dem]',
    to: '<article> {to:measure} [(und|oder|oder auch) {also:measure}]',
    from: '(<article> {from:quantity}|<article> {unit:measure})',
    count: '(wie viele|wie viel|wieviele|wieviel|was|die anzahl [der])',
  },
  intents: {
    'units.convert': [
      '<ask> <count> <to> (ist|sind|hat|haben|ergibt|ergeben|macht|machen|entspricht|entsprechen|enthält|passen in|gehen in|stecken in|sind in|gehen auf|kommen auf|gibt es in|wiegt|wiegen|wären|braucht man für) [in] <from> [enthalten|lang|schwer|umgerechnet]',
      '<ask> <count> <to> (in|auf|pro|je) <from> (passen|gehen|sind|stecken|)',
      '<ask> <count> <to> <from> (hat|haben|ist|sind|ergeben|entsprechen|macht|machen)',
      '<ask> <change> [mir] [mal] {from:quantity} <into> <to> <around>',
      '<ask> [<how_is>] {from:quantity} [umgerechnet] <into> <to> <around>',
      '<ask> [<how_is>] {from:quantity} <is> (wie viele|wie viel|was in|wie viel in) <to>',
      '<ask> was {from:quantity} [umgerechnet] <into> <to> (ist|sind|ergibt|ergeben)',
      '<ask> <change> {unit:measure} <into> <to> <around>',
      '<ask> wie (rechnet man|rechne ich|wandle ich|wandelt man|konvertiere ich|kann ich|kann man) [von] <from> <into> <to> <around>',
      '<ask> [<how_is>] (die umrechnung|der umrechnungsfaktor) (von|zwischen) <from> (in|zu|nach|und|auf) <to>',
      '(umrechnung|umrechnen) [von] <from> (in|zu|nach) <to>',
      '{from:quantity} <to>',
      '[wie] (entspricht|entsprechen) {from:quantity} (wie viel|wie viele|wie vielen) <to>',
    ],
    'units.count': [
      '<ask> <count> [eier|stück|sachen|dinge] (ist|sind|hat|enthält|sind in) [in] {from:quantity} [enthalten]',
      '<ask> <how_is> {from:quantity}',
    ],
  },
  followUps: {
    'units.to': [
      '(und|oder|wie wäre es mit) [was ist das|wie viel ist das|wie viel sind das|was sind das] [in|zu] <to>',
      '[und] (was ist|was sind|wie viel ist|wie viel sind|rechne) (das|es) (in|zu) <to> <around>',
      '[und] (wie viele|wie viel) <to> [ist das|sind das]',
      'in <to>',
    ],
    'units.from': ['(und|oder|wie ist es mit) {from:quantity}', '[und] <how_is> {from:quantity}'],
  },
};
