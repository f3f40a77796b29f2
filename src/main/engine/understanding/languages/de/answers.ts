import type { Patterns } from '../../intents/patterns.ts';

/** Answers and second thoughts that belong to no skill alone, in German. */
export const germanAnswers: Patterns = {
  parts: {
    yes: '(ja|jo|jau|jup|jap|jep|joa|jawohl|jawoll|ja ja|ja klar|ja gern|ja gerne|klar|na klar|klaro|aber klar|logo|sicher|aber sicher|aber gern|gern|gerne|sehr gern|sehr gerne|ok|okay|okey|oki|genau|ganz genau|richtig|korrekt|exakt|natürlich|aber natürlich|selbstverständlich|freilich|sowieso|unbedingt|bestimmt|auf jeden fall|auf alle fälle|definitiv|absolut|gut|na gut|also gut|meinetwegen|von mir aus|passt|passt so|stimmt|stimmt so|einverstanden|in ordnung|alles klar|doch|mach mal|bitte|bitte ja|ja bitte|ja doch|positiv|yes|jawohl ja)',
    do_it:
      '(mach das|mach es|mach ruhig|mach mal|machs|tu das|tu es|machen sie das|machen sie es|tun sie das|das kannst du [machen|tun]|das können sie [machen|tun]|das machst du|das stimmt|das ist richtig|so ist es|so machen wir es|so machen wirs|so soll es sein|warum nicht|wieso nicht|leg los|legen sie los|nur zu|gute idee|gerne doch|gern doch|das wäre (nett|gut|schön|super|toll)|das passt|ich bitte darum|das will ich|das möchte ich|will ich|möchte ich|das meinte ich|genau das|ja genau|du darfst|sie dürfen|kannst du|können sie|so meinte ich das|stell ihn|lade es|laden sie es|hol es)',
    no: '(nein|nee|ne|nö|nein nein|nope|nix|niemals|nie|nie im leben|auf keinen fall|keinesfalls|keineswegs|auf gar keinen fall|jetzt nicht|nicht jetzt|gerade nicht|im moment nicht|besser nicht|lieber nicht|eher nicht|bloß nicht|bitte nicht|ach nein|ach nee|nicht wirklich|negativ|muss nicht sein|nicht nötig|brauche ich nicht|kein bedarf|kein interesse|keine lust|noch nicht|no)',
    leave_it:
      '(lass es|lass es sein|lass das|lass das sein|lassen sie es|lassen sie das|lass mal|lass gut sein|lassen sie es gut sein|vergiss es|vergiss das|vergessen sie es|abbrechen|abbruch|brich ab|doch nicht|das nicht|stopp|stop|halt|schon gut|egal|ist egal|hat sich erledigt|will ich nicht|möchte ich nicht|das will ich nicht|das möchte ich nicht|nicht nötig|mach es nicht|mach das nicht|tu das nicht|machen sie das nicht|das war falsch|das stimmt nicht|falsch|ich glaube nicht|glaube nicht|ich denke nicht|das meinte ich nicht|nicht das|so nicht)',
  },
  intents: {},
  followUps: {
    'answer.yes': ['<yes> [,] [<yes>|<do_it>] [danke|bitte|danke dir|hark]', '<do_it> [bitte|danke]'],
    'answer.no': [
      '<no> [,] [danke|danke nein|<no>|<leave_it>] [danke|bitte]',
      '<leave_it> [bitte|danke]',
      '(danke nein|nein danke|danke [,] (nein|nicht nötig|lieber nicht))',
    ],
    // What is no yes is a no, where that is the safe way.
    'answer.other': ['{rest}'],
    'answer.undo': [
      '(mach|machen sie) (das|es|den letzten|die letzte [aktion|änderung]|das letzte) [bitte|wieder|bitte wieder] rückgängig',
      '(das|es|den letzten|das letzte|das wieder) [bitte] rückgängig machen',
      '(nimm|nehmen sie) (das|es|den letzten|das letzte) [bitte|wieder] zurück',
      '(lösch|löschen sie|streich|streichen sie|entferne|vergiss|vergessen sie|widerrufe|storniere) (das|es|ihn|sie|das wieder|ihn wieder|sie wieder|den letzten|das letzte|das gerade eben)',
      '(rückgängig|rückgängig machen|zurücknehmen|wieder löschen|widerrufen|rückgängig bitte|das war falsch|das war nicht richtig|doch nicht|lieber doch nicht|so war das nicht gemeint|das wollte ich nicht|das meinte ich nicht|zurück|undo|das sollst du nicht|so nicht)',
      '(hol|holen sie|bring|bringen sie|stell|tu) (das|es|ihn|sie) [bitte|wieder] (zurück|wieder her|zurück)',
    ],
  },
};

/** Parts of the patterns of answers, for every skill. */
export const germanAnswerParts = {
  about:
    '[für|um|auf|in|an|am|im|so um|so|gegen|etwa|ungefähr|circa|sagen wir|vielleicht|mach|mach es|stell ihn auf|es ist|genau|am besten|ich glaube|bitte|na]',
  correcting:
    '([nein|nee|nö|halt|moment|warte|quatsch|ach|doch|sorry|entschuldigung|falsch|ach nein|ach quatsch] [,] [nein|doch|lieber|besser|moment|doch lieber] [,] [ich (meine|meinte)|mach|nimm|lieber|doch|nicht das|stell ihn|sagen wir] [für|um|auf|in|an|am])',
};
