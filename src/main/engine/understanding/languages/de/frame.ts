import type { SentenceFrame } from '../../intents/patterns.ts';

const set = (words: string) => new Set(words.split(' '));

/** What German has around and between the sentences of all skills. */
export const germanFrame: SentenceFrame = {
  words: {
    hesitation: set('äh ähm öh hm mal bitte'),
    functionWords: set(
      'der die das den dem des ein eine einen einem einer mein meine meinen meines ich du wir mir uns ist sind und oder auf für von zu',
    ),
    notInNames: set(
      'der die das den dem des ein eine einen einem einer mein meine meinen meiner meines unser unsere unseren für auf um von zu und oder ' +
        'bitte timer timers alle alles namens sekunde sekunden minute minuten stunde stunden starte starten stelle stellen stopp',
    ),
    joints: set('der die das den dem des ein eine einen und oder für auf um von zu mit'),
    auxiliaries: set('ist sind war waren hat haben habt kann könnt können soll sollen'),
    subjects: set('es er sie du ihr wir ich das'),
    cannotBegin: set('für auf um in von zu und oder'),
    notInTexts: set('außer ohne sondern'),
    beforePlaces: set('in bei nach aus um'),
    negating: set('nicht kein keine keinen nie niemals nichts'),
    corrections: set('nein doch halt stopp moment quatsch ich'),
    commands: set('schalte mach öffne schließe'),
  },
  slips: new Map(),
  parts: {
    the: '[der|die|das|den|dem|des|mein|meine|meinen|meinem|meines|unser|unseren|ein|eine|einen|einem]',
  },
  openings: [
    '(bitte|hey|hallo|ok|okay|also)',
    '(kannst|könntest|würdest) du [bitte|mal]',
    'ich (möchte|will|hätte gern|brauche)',
  ],
  closings: ['(bitte|danke|jetzt|sofort|für mich)'],
  connectors: ['(und|und dann|dann|außerdem)'],
  corrections: ['(nein|halt|moment|quatsch) [doch|lieber|ich meine]', 'ich (meine|meinte)'],
  joints: ['(für|auf|um|in)'],
  takeBacks: ['[nein|ach|halt] (vergiss es|egal|lass es|doch nicht|abbrechen)'],
  negations: ['nicht'],
  sayings: ['das kannst du laut sagen'],
  amongPeople: ['(er|ihm|ihn|hatte|hatten|wurde|wurden)'],
  statements: ['(das|der|die|mein|meine|unser|unsere) {subject:text} (ist|sind|war|waren)'],
};
