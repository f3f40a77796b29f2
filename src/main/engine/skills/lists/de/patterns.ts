import type { Patterns } from '../../../understanding/intents/patterns.ts';
import { germanAdding } from './adding.ts';
import { germanAsking } from './asking.ts';
import { germanListParts } from './parts.ts';
import { germanTakingOff } from './taking-off.ts';

/** What people say about lists, in German. */
export const germanListPatterns: Patterns = {
  parts: {
    ...germanListParts,
    tell_me:
      '((sag|sage|sagen sie|erzähl|erzähle|verrat|verrate) [mir|uns|mal] [mal|bitte]|weißt du|wissen sie|(kannst|können|könntest) (du|sie) (mir|uns) [bitte] sagen|ich (will|möchte|würde gern|würde gerne) wissen)',
    look: '(schau|schaue|guck|gucke|sieh|prüf|prüfe|prüfen sie|check|schauen sie|kontrollier|kontrolliere) [bitte] [mal] [nach] [mal]',
  },
  intents: { 'list.add': germanAdding, ...germanTakingOff, ...germanAsking },
  more: {
    'list.add': ['<art> {items:text} <onto> <list>', '(auf|zu|zur|in) <list> [auch|noch] {items:text}'],
    'list.remove': ['<art> {items:text} <off_from> <list>'],
    'list.contains': ['{item:text} <on> <list>'],
  },
  followUps: {
    'list.items': [
      '[nur|einfach|vielleicht|bitte|<put>] [noch|bitte] {items:text} [bitte|hinzu|drauf|dazu|ein|auf die liste]',
    ],
    'list.all': ['[nimm|bitte|einfach] (beide|beides|alle|alles|alle beide|alles davon|beide davon) [bitte]'],
    'list.none': ['(keins|keines|keine|keinen|nichts|keins von beiden|nein|weder noch|lass es|vergiss es) [davon|danke]'],
    'list.also': [
      '(und|auch|und auch|und noch|außerdem|plus|ach und|dazu|und dazu|und außerdem) [noch|auch|auch noch] {items:text} [auch|auch noch|noch|ebenfalls]',
      '{items:text} (auch|auch noch|ebenfalls)',
    ],
    'list.put': [
      '[und|auch|ach und] <put> [auch|noch|bitte|auch noch] {items:text} [auch|noch|auch noch|bitte] (drauf|dazu|hinzu|rein|auf|ein|auch|auch noch|auf die liste)',
      '[und] wir brauchen (auch|noch|auch noch) {items:text}',
    ],
    'list.is-there': [
      '[und] (ist|sind|steht|stehen|habe ich|haben wir|hab ich) [auch|schon|noch] [die|der|das|ein|eine|einen] {item:text} [auch|schon|noch] (drauf|darauf|dabei|auf der liste)',
    ],
    'list.clear-it': [
      '(leer|leere) (sie|die liste|alles) [aus]',
      '(lösch|lösche|streich|entferne) (alles|alle) [davon]',
      '(mach|mache) (sie|die liste|alles) leer',
    ],
    'list.instead': [
      '(nein|ich meine|ich meinte|ich sagte|nicht das|quatsch|nee) [ich meine|ich meinte|doch|lieber|sondern] {items:name}',
    ],
    'list.off': [
      '[und|auch] (<rm>|<rm_weak>) [auch|noch|bitte] [die|das|den|der] {items:name} [auch|bitte] [wieder] (runter|raus|weg|davon|herunter|heraus)',
      '[und|auch] (<strike>|<erase>) [auch|noch|bitte] [die|das|den|der] {items:name} [auch|bitte]',
    ],
    'list.again': [
      'was (steht|ist|haben wir|habe ich) [denn|jetzt|nun|noch|da] (drauf|darauf|drin)',
      '(lies|zeig|zeige|lies mir|zeig mir) (sie|die liste|das) [mir] [bitte] [noch mal|nochmal] [vor|an]',
      'was steht [jetzt|nun|noch|alles] auf der liste',
    ],
    'list.name': [
      '[nenn|nenne|nenn sie|nenne sie|sie heißt|sie soll|die heißt|die soll|einfach] {list:name} [liste|heißen]',
      '[nenn sie|nenne sie|sie heißt|sie soll|die] {compound:word} [heißen]',
      '[nenn sie|nenne sie|die|eine|meine] <shopping> #shop',
      '[nenn sie|nenne sie|die|eine|meine] <todo> #todo',
    ],
  },
};
