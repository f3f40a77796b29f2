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
      '((sag|sage|erzähl|erzähle|verrat|verrate)|weißt du|wissen sie|(kannst|können|könntest) (du|sie) (mir|uns) sagen|ich (will|möchte|würde gern|würde gerne) wissen)',
    look: '(schau|schaue|guck|gucke|sieh|prüf|prüfe|check|schauen sie|kontrollier|kontrolliere) [nach]',
  },
  intents: { 'list.add': germanAdding, ...germanTakingOff, ...germanAsking },
  more: {
    'list.add': ['<art> {items:text} <onto> <list>', '(auf|zu|zur|in) <list> {items:text}'],
    'list.remove': ['<art> {items:text} <off_from> <list>'],
    'list.contains': ['{item:text} <on> <list>'],
  },
  followUps: {
    'list.items': ['[nur|einfach|vielleicht|bitte|<put>] {items:text} [hinzu|drauf|dazu|ein|auf die liste]'],
    'list.all': ['[nimm] (beide|beides|alle|alles|alle beide|alles davon|beide davon)'],
    'list.none': [
      '(keins|keines|keine|keinen|nichts|keins von beiden|nein|weder noch|lass es|vergiss es) [davon|danke]',
    ],
    'list.also': [
      '(und|auch|und auch|und noch|außerdem|plus|ach und|dazu|und dazu|und außerdem) {items:text} [ebenfalls]',
      '{items:text} (auch|auch noch|ebenfalls)',
    ],
    'list.put': [
      '[und|ach und] <put> {items:text} (drauf|dazu|hinzu|rein|auf|ein|auch|auch noch|auf die liste)',
      '[und] wir brauchen (auch|noch|auch noch) {items:text}',
    ],
    'list.is-there': [
      '[und] (ist|sind|steht|stehen|habe ich|haben wir|hab ich) [die|der|das|ein|eine|einen] {item:text} (drauf|darauf|dabei|auf der liste)',
    ],
    'list.clear-it': [
      '(leer|leere) (sie|die liste|alles) [aus]',
      '(lösch|lösche|streich|entferne) (alles|alle) [davon]',
      '(mach|mache) (sie|die liste|alles) leer',
    ],
    'list.instead': [
      '(nein|ich meine|ich meinte|ich sagte|nicht das|quatsch|nee) [ich meine|ich meinte|lieber|sondern] {items:name}',
    ],
    'list.off': [
      '[und] (<rm>|<rm_weak>) [die|das|den|der] {items:name} (runter|raus|weg|davon|herunter|heraus)',
      '[und] (<strike>|<erase>) [die|das|den|der] {items:name}',
    ],
    'list.again': [
      'was (steht|ist|haben wir|habe ich) [da] (drauf|darauf|drin)',
      '(lies|zeig|zeige|lies mir|zeig mir) (sie|die liste|das) [nochmal] [vor|an]',
      'was steht [alles] auf der liste',
    ],
    'list.name': [
      '[nenn|nenne|nenn sie|nenne sie|sie heißt|sie soll|die heißt|die soll] {list:name} [liste|heißen]',
      '[nenn sie|nenne sie|sie heißt|sie soll|die] {compound:word} [heißen]',
      '[nenn sie|nenne sie|die|eine|meine] <shopping> #shop',
      '[nenn sie|nenne sie|die|eine|meine] <todo> #todo',
    ],
  },
};
