import type { Expansions } from '../../../understanding/intents/template.ts';

/** Forms of commands to "ihr" too, as STT writes them. */
const verbs = (list: string) =>
  `(${list
    .split(' ')
    .flatMap((stem) => [stem, `${stem}e`, `${stem}t`])
    .join('|')})`;

const SHOPPING =
  '(einkaufsliste|einkaufslisten|einkaufliste|einkaufszettel|einkaufzettel|lebensmittelliste|shoppingliste|supermarktliste|besorgungsliste|(einkaufs|einkauf|einkäufe|lebensmittel|shopping|supermarkt|besorgungs) (liste|zettel)|(liste|zettel) (für den|für die|für|fürs|mit den|mit|zum|zu den) (einkauf|einkäufe|einkäufen|einkaufen|lebensmittel|lebensmitteln|supermarkt))';
const TODO =
  '(todoliste|todolist|aufgabenliste|erledigungsliste|liste (mit den|der|für die|meiner|mit meinen|mit) (aufgaben|to dos|todos|erledigungen))';
const WISHES = '(wunschliste|wunschzettel|wünscheliste|wunsch (liste|zettel))';

/** Parts of what people say about lists, in German. */
export const germanListParts: Expansions = {
  which:
    '[die|der|das|den|dem|mein|meine|meiner|meinen|meinem|unser|unsere|unserer|unseren|unserem|unsern|unserm|dein|deine|deiner|deinen|deinem|diese|dieser|diesen|diesem|eine|einer|einen|einem|ne|ner|nen|nem] [ganze|ganzen|gesamte|gesamten|komplette|kompletten|aktuelle|aktuellen]',
  shopping: SHOPPING,
  todo: TODO,
  wishes: WISHES,
  // A list for shopping, which one without a name may be, and another one.
  for_shopping: `((liste|zettel|merkzettel|checkliste) #unnamed|${SHOPPING}|(einkauf|einkäufe|einkäufen))`,
  for_others: `((${TODO}|to dos|todos|aufgaben|erledigungen) #todo|${WISHES} #wish|{list:name} (liste|zettel|checkliste|list)|{compound:word}|(liste|checkliste) [namens|mit dem namen|genannt|die] {list:name} [heißt]|liste (für|zu|zum|zur|über|von|vom) [die|den|das|dem|der|meine|meinen|meinem|meiner|unsere|unseren] {list:name} #of)`,
  shopping_list: '<which> <for_shopping>',
  other_list: '<which> <for_others>',
  named: `<which> (${SHOPPING}|(einkauf|einkäufe|einkäufen)|<for_others>)`,
  list: '<which> (<for_shopping>|<for_others>)',
  acc: '(auf|in|für) (die|meine|unsere|deine|diese|den|meinen|unseren|unsern)',
  onto: '(auf|in|an|zu|zur|zum|aufs|ins|für|bei|im)',
  to: '(<onto> <which>|(der|meiner|unserer|deiner|dieser|dem|meinem|unserem|die|meine|unsere)) (<for_shopping>|<for_others>)',
  // "Lösch … auf der Liste" takes off, "nimm … auf die Liste" puts there.
  from: '(von|vom|aus|auf|in|im|bei)',
  off_from: '(von|vom|aus)',
  on: '(auf|in|im|bei|an)',
  fill: '[außerdem|zusätzlich|mit]',
  art: '[die|den|das|der|etwas|mehr|meine|unsere|die aufgabe|den punkt|den eintrag]',
  day: '[heute|für heute|im moment|momentan|aktuell|zurzeit|zur zeit|derzeit|diese woche|für diese woche|nochmal]',
  put: `(${verbs('setz schreib pack stell leg mach notier vermerk ergänz trag füg bring hau klatsch')}|nimm|nehm|nehme|nehmt|tu|tue|tut|speicher|speichere|wirf|gib|gebe|erfass|erfasse|(vermerken|ergänzen|tragen|erfassen|speichern) sie)`,
  added: '(hinzu|dazu|ein|drauf|darauf|rein|hinein|auf|an|zu|mit auf|mit drauf|mit rein|noch drauf|noch dazu|noch auf)',
  put_it:
    '(setzen|schreiben|packen|nehmen|tun|stellen|legen|machen|notieren|vermerken|ergänzen|speichern|eintragen|hinzufügen|zufügen|dazufügen|einfügen|aufnehmen|aufschreiben|erfassen|draufsetzen|draufschreiben|draufpacken|drauftun|dazuschreiben|dazusetzen|dazupacken|reinschreiben|reinsetzen|reinpacken|(hinzu|dazu|drauf|auf|ein|rein) (fügen|setzen|schreiben|packen|nehmen|tragen|tun)|hinzuzufügen|einzutragen|aufzunehmen|aufzuschreiben|zu (setzen|schreiben|packen|nehmen|tun|ergänzen|notieren))',
  you_put:
    '(setzt|setzen|schreibst|schreiben|packst|packen|nimmst|nehmen|tust|tun|legst|stellst|machst|notierst|notieren|ergänzt|ergänzen|einträgst|eintragen|hinzufügst|hinzufügen|aufnimmst|aufnehmen|draufsetzt|draufschreibst|draufpackst|dazuschreibst)',
  rm: `(${verbs('lösch streich entfern radier')}|entferne)`,
  strike: `(${verbs('streich')})`,
  erase: `(${verbs('lösch entfern radier')}|entferne)`,
  rm_weak: `(${verbs('schmeiß hol kick hau')}|nimm|nehm|nehme|nehmt|tu|tue|mach|mache|wirf|werf|werfe)`,
  off: '(runter|herunter|raus|heraus|weg|wieder|wieder runter|wieder raus|wieder weg|ab|durch|aus)',
  erase_it: '(entfernen|löschen|rauslöschen|(raus|runter) löschen|entfernst|löschst)',
  strike_it:
    '(streichen|durchstreichen|ausstreichen|rausstreichen|runterstreichen|runternehmen|rausnehmen|wegnehmen|herunternehmen|herausnehmen|rauswerfen|runterwerfen|(runter|raus|weg|herunter|heraus) (nehmen|streichen|werfen|tun)|streichst|runternimmst|rausnimmst)',
  rm_it: '(<erase_it>|<strike_it>)',
  check: '(hak|hake|hakt|schließ|schließe|schließt|kreuz|kreuze|kreuzen sie)',
  done: '(erledigt|gekauft|fertig|abgehakt|gemacht|abgeschlossen|besorgt|eingekauft|geholt)',
  bought: '(gekauft|besorgt|eingekauft|geholt|mitgebracht)',
  things:
    '(sachen|dinge|artikel|einträge|eintrag|bücher|wünsche|punkte|posten|produkte|lebensmittel|aufgaben|to dos|todos|zutaten|gegenstände|elemente|einkäufe)',
  some_things:
    '(etwas|was|irgendwas|etwas neues|was neues|einen eintrag|einen artikel|einen punkt|eine sache|eine aufgabe|einen neuen (eintrag|artikel|punkt)|eine neue (sache|aufgabe)|neue (sachen|einträge|artikel)|ein paar sachen|sachen|einträge|artikel|mehr|es|das)',
  one_item:
    '([den|das|die] (letzten|letzte|letztes|neuesten|neueste) #last (eintrag|punkt|artikel|sache|posten|aufgabe)|[den|das|die] {order:ordinal} (eintrag|punkt|artikel|sache|posten|aufgabe)|[den|das|die] (eintrag|punkt|artikel|posten|nummer|position|aufgabe) [nummer] {place:number})',
  read: '(lies|les|lese|zeig|zeige|sag|sage|nenn|nenne|gib|gebe|öffne|prüf|prüfe|check)',
  aloud: '[nochmal] [vor|an|auf|durch|aus|laut vor|noch mal vor|nochmal vor]',
  also_all: '[aktuell|momentan|so|bereits|sonst] [alles]',
  more: '[dringend|unbedingt|noch mehr|mehr|bald|bald wieder|heute|heute noch|morgen|neue|neuen|neues|ein bisschen|etwas]',
  any: '[bereits] [die|der|das|den|ein|eine|einen|kein|keine|keinen|genug|etwas|mein|meine]',
  new_list: '[eine|noch eine|ne|eine weitere|einen|eine extra|eine eigene] [neue|leere|weitere|andere|neuen|leeren]',
  create: `(${verbs('erstell mach leg erzeug beginn start schreib eröffn')}|fang|fange|fangen sie|brauche|möchte|will|hätte gern|hätte gerne|füg|füge)`,
  create_it: '(erstellen|anlegen|machen|beginnen|erzeugen|haben|anfangen|starten|schreiben|eröffnen)',
  called: '(namens|mit dem namen|mit namen|mit dem titel|genannt|die heißt|und nenne sie|und nenn sie|,)',
};
