const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Frequent words of English, in small letters. */
export const ENGLISH_WORDS = words(
  "the a an and is are was were of to in it that you for on with as at be been have has had this these those not or by from what will can could should would your my mine i it's i'm i'll i've don't doesn't didn't won't can't isn't you're we're they're that's there's there he she they we us him her his its their our me do does did done if but about how when which who where why then than after before until today tomorrow tonight now left off out over up down all any some more most no yes so just next last first every each new times people items things hours days weeks years miles ok okay please sorry set",
);

/** Frequent words of other languages that English texts have too: "7 am", "Cold War", "Die Hard", "er". */
export const HOMOGRAPHS = words(
  'am war hat die man der den des dem er um bad gut rest also con per come son sur pour par pas comment sera via mi si met op men fur dos les el la las los le de du e i y o os em un ai più',
);

export const OTHER_LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
export type OtherLanguage = (typeof OTHER_LANGUAGES)[number];

/** The most frequent words of texts and of assistants' replies, in small letters. Those of several languages count for each. */
export const FREQUENT_WORDS: Readonly<Record<OtherLanguage, ReadonlySet<string>>> = {
  de: words(
    'der die das und ist sind war waren nicht kein keine ein eine einen einem einer ich du er sie es wir ihr mir dir mich dich uns mit auf für von zu im am um den dem des in an so hat habe haben wird werden wurde hast kann können auch aber oder wie was wer wo wann uhr grad noch schon bei nach aus als nur bis zum zur vom ab vor seit über unter durch kostet mein meine dein deine sein seine sich dass wenn dann jetzt heute morgen gestern hier dort gut sehr mehr man bitte danke gibt steht beginnt endet geht kommt fährt klingelt endete macht dauert läuft beträgt liegt scheint regnet montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember minuten stunden sekunden tage tagen wochen jahre jahren',
  ),
  fr: words(
    "le la les des et est une un pour dans que qui sur avec pas vous je tu il elle nous ils du de au aux ce cette ces sont à ne se son sa ses mon ma mes votre en par plus très c'est j'ai y a ont avez avons suis fait sera bien demain aujourd'hui heures merci",
  ),
  es: words(
    'el la los las a y es una un uno para en que con por no se del al de su sus lo como más está están son muy hay tu mi me te le hoy mañana pero también tiene horas minutos grados gracias cuesta',
  ),
  it: words(
    'il lo la gli le a i e è una un uno per che di non con sono del della dei si da al nel nella più come ha ho mi ti ci anche ma oggi domani alle ore minuti gradi grazie',
  ),
  pt: words(
    'o a os as e é uma um para que não com do da dos das em no na nos nas se por mais como são está foi você meu minha também mas hoje amanhã às horas minutos graus',
  ),
  nl: words(
    'de het een en van is dat niet op te met voor zijn er aan ik je jij hij ze wij we naar ook maar bij om uit nog wordt heeft hebben vandaag morgen uur minuten graden',
  ),
};
