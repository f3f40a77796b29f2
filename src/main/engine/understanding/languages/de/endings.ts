import type { EndingWords } from '../../intents/ending-words.ts';

const set = (words: string) => new Set(words.split(' '));

/** German words by how likely a sentence ends with them. */
export const germanEndings: EndingWords = {
  neverLast: set(
    'dem des eine einen einem einer eines mein meine meinen meinem meiner meines unser unsere unseren unserem unserer dein ' +
      'deine deinen deinem deiner ihren ihrem ihrer seine seinen seinem diesen diesem dieser dieses jeden jedem jeder jedes und oder aber ' +
      'weil dass sondern wenn sowie falls ob damit plus minus für von vom zum zur im am beim ins ans ohne gegen zwischen kein ' +
      'keine keinen äh ähm öh öhm hm hmm ehm',
  ),
  seldomLast: set(
    'der die das den als mal denn mit in bei über bis namens ist sind war bin bist kann kannst können könnte könntest soll sollen wird werden würde würdest ' +
      'möchte möchtest will willst hätte habe hat haben muss müssen darf geteilt durch hoch pro genannt alle mir mich uns dir sich ' +
      'neue neuen neuer neues nächsten nächste nächster',
  ),
  particles: set('an aus auf ab ein zu vor nach hinzu weiter zurück fort los hoch runter rauf raus rein um durch'),
  particleVerbs: set(
    'schalte schalt schaltest schalten mach mache machst machen stell stelle stellst stellen halt halte hältst halten füg füge fügst ' +
      'fügen spiel spiele spielst nimm nimmst nehmen setz setze setzt setzen dreh drehe drehst drehen lies liest lesen fahr fahre fährst ' +
      'fahren brich brech breche brechen trag trage tragen schreib schreibe schreiben leg lege legen hör höre ruf rufe komm geh läuft ' +
      'lauf räum räume hak hake lass lasse steh wach weck',
  ),
  questions: set(
    'was wer wo wann wie warum wieso weshalb welche welcher welches welchen welchem wohin woher wem wen wessen wieviel wieviele ist sind ' +
      'gibt hat hast',
  ),
  takesObject: set(
    'habe brauche brauchen stelle stell setze setz füge füg schreib schreibe nimm öffne spiel spiele sag sage zeig zeige erinnere erinner ' +
      'kauf kaufe lösch lösche schalte schalt mach mache starte start beende dreh drehe stellen spielen übersetze buchstabiere rechne ' +
      'notiere notier merk merke such suche erzähl erzähle lies füllen trag streich streiche entferne nenn nenne weck wecke',
  ),
  receivers: set('mir mich uns'),
};
