/** What people say to have something played that they name, in German. */
export const germanPlayPatterns: readonly string[] = [
  // "Etwas von ABBA", "Musik vom Sänger Prince".
  '<play> <where> <some> <songs> (von|vom) [der|dem|den] {class:mediaClass} {query:text} <where> [ab|an|auf|laufen]',
  '<play> <where> <some> <songs> {class:mediaClass} [den|der|dem] {query:text} <where> [ab|an|auf|laufen]',
  '<where> <some> <songs> (von|vom) [der|dem|den] {class:mediaClass} {query:text} <where> <playing>',
  '<where> <some> <songs> {class:mediaClass} [den|der|dem] {query:text} <where> <playing>',
  '<some> (musik|lieder|songs|irgendwas|etwas|was) {class:mediaClass} [den|der|dem] {query:text} <where> #unsure',
  // "Das Album Arrival", and "das Arrival-Album".
  '<play> <where> <art> {class:mediaClass} <called> {query:text} <where> [ab|an|auf|ein|laufen]',
  '<play> <where> <art> {query:text} [-] {class:mediaClass} <where> [ab|an|auf|ein|laufen]',
  '<where> <art> {class:mediaClass} <called> {query:text} <where> <playing>',
  '<where> <art> {query:text} [-] {class:mediaClass} <where> <playing>',
  // Whatever is named.
  'spiele <where> <some> {query:text} <where> [ab|vor] #unsure',
  '<where> <some> {query:text} <where> (abspielen|spielen|anhören|hören|laufen lassen|auflegen) #unsure',
  '[ich|wir] [habe|hab|haben|hätte|hätten] lust auf <some> {query:text} #unsure',
  // What to play is asked.
  '(spiele|starte|mache|lege) <where> <art> (playlist|wiedergabeliste|podcast|hörbuch|hörspiel|album|film|video|serie|radiosender|sender|lied|song) <where> [ab|an|auf|ein]',
  '(ein|einen|eine|meine|meinen|mein|das|den|die) (playlist|wiedergabeliste|podcast|hörbuch|hörspiel|album|film|video|serie|radiosender|sender|lied|song) (abspielen|spielen|hören|starten|anmachen)',
];
