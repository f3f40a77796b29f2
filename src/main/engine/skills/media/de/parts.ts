import type { Expansions } from '../../../understanding/intents/template.ts';

/** Parts of the patterns of what plays, in German. */
export const germanMediaParts: Expansions = {
  item: '(lied|song|titel|stück|nummer|track|folge|episode|kapitel|video|sender|kanal|podcast|musikstück|clip|film|hörbuch|beitrag)',
  this: '[der|die|das|den|dem|dieser|diese|dieses|diesen|diesem|mein|meine|meinen|unser|unsere|unseren] [aktuelle|aktuellen|laufende|laufenden|eine|einen|ganze|ganzen]',
  next: '(nächste|nächsten|nächster|nächstes|nächstem|kommende|kommenden|folgende|folgenden|nachfolgende|nachfolgenden|übernächste|übernächsten)',
  previous:
    '(vorherige|vorherigen|vorheriger|vorheriges|letzte|letzten|letzter|letztes|vorige|vorigen|voriger|voriges|vorangegangene|vorangegangenen|vorhergehende|vorhergehenden)',
  other: '(anderes|anderen|andere|anderer|neues|neuen|neue)',
  stoppable:
    '(musik|lied|song|titel|stück|wiedergabe|video|film|serie|sendung|fernsehsendung|podcast|hörbuch|hörspiel|radio|player|playlist|album|gerät|geräte|medien|medienwiedergabe|musikwiedergabe|folge|track|konzert|audio|abspielen|abspielprogramm|musikplayer)',
  on_device:
    '((am|an dem|auf|auf dem|auf der|auf den|beim|bei|vom|von|von dem|von der|im|in|in der|in dem|mit|über|über den|über die) [meinem|meiner|meinen] {device:name})',
  within:
    '((im|in dem|in der|in diesem|auf dem|von dem|vom) (hörbuch|podcast|playlist|liste|wiedergabeliste|warteschlange|album|film|video|lied|song|serie))',
  where: '[<here>|<on_device>|<within>|in diesem bereich|hier in diesem bereich]',
  // What is named before what is to be done with it.
  first: '[<here>|<on_device>|<within>|in diesem bereich|hier in diesem bereich|{device:name}]',
  spool: '(springe|(spule|spul|spulst du|spulen sie)|gehe|(wechsle|wechsel|wechseln sie)|(skippe|skip)|schalte)',
  jumping: '(springen|spulen|gehen|wechseln|schalten|skippen)',
  play: '(spiele|starte|(streame|stream)|(höre|hör) mit mir|lege|mache|lasse) [doch] [mir|uns|für mich|für uns]',
  playing:
    '(abspielen|spielen|anhören|hören|laufen lassen|starten|anmachen|vorspielen|ansehen|anschauen|gucken|schauen|sehen|einlegen|auflegen|streamen|einschalten|laufen)',
  art: '[der|die|das|den|mein|meine|meinen|meiner|unser|unsere|unseren|ein|eine|einen|dieser|diese|dieses|diesen|die neueste|die neuesten|die neue|das neue|den neuen|das neueste|den neuesten|die letzte|die aktuelle]',
  called: '[namens|mit dem namen|mit dem titel|genannt|von|vom|mit]',
  some: '[etwas|ein bisschen|ein wenig|ein paar|mal wieder|irgendwas|was]',
  again: '[noch einmal|nochmal|noch mal|nochmals|erneut|wieder]',
  // What begins again, not only plays once more.
  anew: '([noch einmal|nochmal|noch mal|nochmals|wieder|ganz|komplett] (von vorn|von vorne|von anfang an|vom anfang|neu|am anfang|von null))',
  once_more: '(noch einmal|nochmal|noch mal|nochmals|erneut)',
  by: '(von|vom)',
  before: '(davor|zuvor|vorher|von (vorhin|eben|gerade|gerade eben|vorher)|vor diesem [hier])',
  beginning:
    '((anfang|start|beginn) [des (lieds|liedes|songs|titels|stücks|videos|films)|vom (lied|song|titel|stück|video|film)])',
  songs:
    '(musik|lieder|songs|titel|etwas|was|irgendwas|stücke|alles|hits|alben|<art> (album|platte|lied|song|titel|stück))',
  over_and_over:
    '(in dauerschleife|in endlosschleife|in einer schleife|in schleife|auf dauerschleife|auf repeat|immer wieder|endlos|dauernd|ständig|in dauer schleife|rauf und runter|auf wiederholung|im loop)',
  all: '(playlist|album|wiedergabeliste|liste|warteschlange|musik|alle (lieder|songs|titel)|alles)',
  shuffle:
    '(zufallswiedergabe|zufällige wiedergabe|zufallsmodus|zufälligen wiedergabe|shuffle|shuffle modus|mischmodus|zufallsreihenfolge)',
  random:
    '(zufällig|in zufälliger reihenfolge|gemischt|durcheinander|durchgemischt|im shuffle modus|bunt gemischt|querbeet|kunterbunt|kunterbunt durcheinander|in beliebiger reihenfolge)',
  in_order: '(der reihe nach|in der richtigen reihenfolge|in der normalen reihenfolge|in reihenfolge)',
  mixed: '(musik|playlist|lieder|titel|songs|liste|wiedergabeliste|album|wiedergabe|stücke)',
  repeat_mode: '(wiederholung|wiederholungen|wiederholmodus|wiederholungsmodus|dauerschleife|endlosschleife|repeat)',
  turn_on: '(an|ein|einschalten|anschalten|aktivieren|anmachen|anstellen)',
  turn_off: '(aus|ab|ausschalten|abschalten|deaktivieren|ausmachen|abstellen|beenden)',
  ahead:
    '(vor|vorwärts|weiter|nach vorn|nach vorne|vorspulen|vorwärts spulen|vorspringen|vorgehen|weiterspringen|weiterspulen)',
  back: '(zurück|rückwärts|nach hinten|zurückspulen|rückwärts spulen|zurückspringen|zurückgehen)',
  go_on: '(weiterspielen|weiter spielen|weiterlaufen|weiter laufen|wieder laufen|laufen|wieder spielen)',
  going_on:
    '(fortsetzen|weiterlaufen lassen|weiter laufen lassen|weiterspielen|weiter spielen|weiterschauen|weiter schauen|weitergucken|weiter gucken|weiterhören|weiter hören|weitersehen|weiter sehen|weiter ansehen|weiter anschauen|weiter anhören|weiter abspielen|wieder laufen lassen|laufen lassen|wieder abspielen|wieder spielen|weitermachen|weiter machen|wieder an|wieder anmachen|wieder starten|wieder aufnehmen|wiederaufnehmen)',
  device: '(<the> {device:name})',
  completely: '(ganz|ganz und gar|komplett|vollständig|endgültig)',
  now: '[gerade|jetzt|da|hier|im moment|momentan|aktuell|denn|eigentlich|grade|so]',
  piece: '(lied|song|titel|stück|musik|track|nummer|musikstück|folge|sender|podcast|video|hörbuch|hörspiel)',
};
