import type { Expansions } from '../../../understanding/intents/template.ts';

/** Parts of the patterns of the volume, in German. */
export const germanVolumeParts: Expansions = {
  loud: '(lautstärke|ton|sound|klang|lautstärkepegel|systemlautstärke|gesamtlautstärke|hauptlautstärke|musiklautstärke|(musik|system|medien|gesamt|haupt|wiedergabe) lautstärke|audio|lautstärkeregler|pegel)',
  source:
    '(lied|lieds|liedes|song|songs|video|videos|film|films|wiedergabe|medien|stimme|hörbuch|podcast|sendung|serie|fernsehsendung|radio|kiste|konzert)',
  // What is loud on this computer.
  volume:
    '(<the> [aktuelle|gesamte|ganze] <loud> [(des|vom|von dem|am|auf dem|der|von der) (rechner|rechners|computer|computers|pc|pcs|laptop|laptops|musik|<source>)]|<the> musik)',
  // What is said of these with "hoch" or "zurück" is said of other things than its sound.
  piece: '(<the> [aktuelle|ganze] <source>)',
  it: '(es|das|das ganze|das hier)',
  // What plays here, or its sound.
  sounding:
    '(<the> (musik|ton|tonausgabe|lautstärke|audio|sound|lautsprecher|radio|musikwiedergabe|wiedergabe|fernsehsendung|sendung|video|film|podcast|hörbuch|lied|song|rechner|computer|pc|laptop))',
  where: '[<here>|hier in diesem bereich|in diesem bereich|(am|auf dem) (rechner|computer|pc|laptop)]',
  of_device:
    '((des|der|vom|von|von dem|von der|von den|am|an dem|auf|auf dem|auf der|auf den|beim|bei|bei dem|bei der|in|im|in dem|in der) [mein|meinem|meinen|meiner|meines|unserem|unserer] {device:name})',
  device: '(<the> {device:name})',
  level: '([stufe|das|die|den|der|etwa|ungefähr|genau|rund|circa] ({percent}|{percent:number} [prozent]))',
  extreme: '(<to> [<the>] (volle (lautstärke|pulle|kanne) #max|anschlag #max|hälfte #half|halb #half|null #min))',
  extreme_noun:
    '((volle|maximale|höchste) (lautstärke|pulle|dröhnung|kanne|power) #max|(halbe|mittlere) lautstärke #half|lautstärke (hälfte|halb) #half)',
  as_loud: '(so laut wie (möglich|es geht|es nur geht|du kannst) #max|so laut es [nur] geht #max|ganz laut #max)',
  utmost:
    '(<as_loud>|(ganz|voll|komplett|bis zum anschlag|maximal|richtig voll) (auf|hoch|rauf|nach oben|aufdrehen|hochdrehen) #max|voll aufgedreht #max|(ganz|komplett|bis zum anschlag) (runter|herunter|zu|nach unten|runterdrehen|zurückdrehen) #min)',
  set: '(stelle|setze|mache|drehe|ändere|verändere|veränder|(regle|regel|regele|regeln sie)|bringe|schalte|fahre|(passe|pass|passen sie)|lege|(schiebe|schieb|schieben sie)|erhöhe|verringere|verringer|senke|reduziere)',
  setting:
    '(stellen|setzen|machen|drehen|ändern|verändern|einstellen|regeln|bringen|schalten|hochdrehen|runterdrehen|aufdrehen|anpassen|legen|erhöhen|verringern|senken|reduzieren|hochstellen|runterstellen|fahren|festlegen)',
  to: '(auf|zu|bei|bis auf)',
  more: '[etwas|ein bisschen|bisschen|bissl|ein bissel|a bissl|ein bissl|ein wenig|ein klein wenig|ein kleines bisschen|ein klein bisschen|ein kleines stück|viel|noch|noch etwas|noch ein bisschen|noch ein wenig|deutlich|wesentlich|ordentlich|richtig|ein stück|ein stückchen|ein tick|einen tick|nen tick|eine spur|eine stufe|um einiges|leicht|minimal|weiter|mehr|sehr|total|echt|ganz schön|eindeutig|immer noch|so]',
  by: '(um ({percent}|{percent:number} [prozent|stufen|punkte|schritte|einheiten])|{percent})',
  turn: '(mache|drehe|stelle|schalte|(regle|regel|regele|regeln sie)|fahre|bringe|nimm|(schiebe|schieb))',
  louder: '(lauter|hoch|rauf|höher|nach oben|auf)',
  softer: '(leiser|runter|herunter|niedriger|tiefer|nach unten|zurück)',
  // Without a verb "zurück" asks for the sound itself.
  soft: '(leiser|runter|herunter|niedriger|tiefer|nach unten)',
  // Of what nobody named. "Mach es auf" and "nimm das zurück" are said of much else.
  make: '(mache|drehe|stelle|schalte|spiele|(regle|regel|regele|regeln sie))',
  spin: '(drehe|(regle|regel|regele|regeln sie))',
  way_up: '(hoch|rauf|höher|auf|nach oben)',
  way_down: '(runter|herunter|niedriger|nach unten)',
  raise: '(erhöhe|(steigere|steiger|steigern sie)|(vergrößere|vergrößern sie)|(hebe|heb|heben sie)|verstärke)',
  raising:
    '(erhöhen|steigern|anheben|hochdrehen|aufdrehen|hochstellen|hochfahren|hochregeln|raufdrehen|höher stellen|höher machen|verstärken)',
  lower:
    '(verringere|verringer|senke|reduziere|(vermindere|verminder)|(dämpfe|dämpf|dämpfen sie)|(drossle|drossel|drosseln sie))',
  lowering:
    '(verringern|senken|absenken|reduzieren|vermindern|runterdrehen|herunterdrehen|herunterstellen|runterstellen|runterfahren|runterregeln|herunterregeln|zurückdrehen|dämpfen|drosseln)',
  too_quiet: '(zu leise|nicht laut genug|so leise)',
  too_loud: '(zu laut|nicht leise genug|so laut)',
  louder_please: '[(mach|stell|dreh)] [<it>|<volume>] [bitte] <more> (lauter|auf)',
  raise_it: '((hebe|heb|heben sie|hebst du)|nimm|mache|schalte|stelle)',
  hardly: '(nix|kaum|schlecht|fast nicht|fast nichts|nicht|nichts|nicht gut|kaum noch|kaum was|nichts mehr|nicht mehr)',
  switch: '(schalte|mache|stelle|drehe)',
  mute: '(stumm|auf stumm|lautlos|auf lautlos|still|tonlos)',
  silencing: '(stummschalten|stumm schalten|stumm stellen|stumm machen|lautlos stellen|lautlos schalten)',
  muting: '(stumm|lautlos|<silencing>|muten|ton (aus|weg|abschalten|ausschalten))',
  turn_on: '(an|ein|wieder her|zurück|einschalten|anschalten|anmachen|anstellen|aktivieren|zuschalten)',
  turn_off:
    '(aus|ab|weg|ganz aus|komplett aus|ausschalten|abschalten|ausmachen|abstellen|abdrehen|ausstellen|deaktivieren|wegschalten)',
  lift: '(aus|aufheben|deaktivieren|ausschalten|beenden|abschalten|wegnehmen|ausmachen|weg)',
  again: '[wieder]',
  aloud:
    '(laut (schalten|stellen|machen)|lautschalten|ton (an|ein|einschalten|anschalten)|wieder laut|wieder laut schalten)',
  may: '(könnte|dürfte|darf|kann|muss|müsste|sollte|soll|könntest|kannst|dürftest|solltest|sollst)',
  for: '(für [die nächsten|die nächste|den nächsten|das nächste] {duration}|{duration} [lang]|bis {until:time}|die nächsten {duration})',
};
