/** What people say to be reminded of something, in German. */
export const germanSetting: readonly string[] = [
  '<remind> [<when>] ([<it>] <clause>|<thing>|)',
  '<remind> ([<it>] <timed>|<it> <when> <clause>|<thing> <when>)',
  '<remind> [<when>] <it> nicht #not {task:text}',
  '<when> <remind> (<thing>|[<it>] <clause>)',
  // "Kannst du mich …", "dass du mich …"
  '<me> [<when>] [<it>] <reminding> <todo>',
  '<me> <it> <when> <reminding> <clause>',
  '<me> <things> <reminding>',
  '<me> <thing> <reminding> <when>',
  '<me> <when> <reminding>',
  '[<when>] <it> erinnert werden <todo>',
  '(<things>|<when>) (erinnert werden|erinnern)',
  '<when> [<it>] erinnern <clause>',
  // A time before another one.
  '<remind> {lead:duration} (vor|vorm|vor dem|vor der) {time} (<thing>|<it> <clause>)',
  // A need is told first, and asked for behind it.
  '(ich|wir) (habe|haben|hab) (<when> {topic:text}|{topic:text} <when>) <ask_for_it>',
  '(ich|wir) <must> #duty (<when> {task:text}|{task:text} <when> {task:text}) <ask_for_it>',
  '(ich|wir) <must> #duty [{day:time}] {task:text} <ask_for_it_then>',
  '(ich|wir) (habe|haben|hab) [{day:time}] {topic:text} <ask_for_it_then>',
  '<when> (ist|sind|findet|habe ich|haben wir) {topic:text} [statt] <ask_for_it>',
  '<when> <must> (ich|wir) #duty {task:text} <ask_for_it>',
  // A reminder as a thing.
  '<create> <a_reminder> [ein|an|hinzu|auf] [<it>] <todo>',
  '<create> <a_reminder> <when> (ein|an|hinzu|<it>) <clause>',
  '<create> <a_reminder> <things> [ein|an|hinzu]',
  '<create> <a_reminder> (für|zu|zum|zur) {topic:text} [<when>] [ein|an|hinzu]',
  '<create> <when> <a_reminder> (<thing>|[<it>] <clause>|) [ein|an|hinzu]',
  '<create> <a_reminder> [<when>] [ein|an|hinzu]',
  '<a_reminder> <creating> [<todo>|<when>]',
  '<a_reminder> (<when>|<things>|(für|zu|zum|zur) {topic:text}) <creating>',
  '<new_reminder> <things>',
  '<new_reminder> (für|zu|zum|zur) {topic:text} <when>',
  '<new_reminder> (<when> <clause>|<timed>)',
  '<a_reminder> (:|-|<it>) <todo>',
  '<new_reminder> <when> <it> <clause>',
  '<a_reminder> [<when>] #alone',
  // "Nicht vergessen: …", "lass mich nicht vergessen, …"
  'nicht vergessen <todo>',
  '(<when> {task:text}|{task:text} <when>) nicht vergessen',
  '<when> nicht vergessen <clause>',
  '<when> [<it>] denken <clause>',
  '(lass|lasse) <me> [<when>] nicht vergessen <todo>',
  '(lass|lasse) <me> [<when>] {topic:text} nicht vergessen',
  '(ich|wir) <must_not> [<when>] [auf keinen fall] nicht vergessen <todo>',
  '(ich|wir) <must_not> <when> {task:text} nicht vergessen',
  '<tell> <when> [bescheid] dass {fact:text}',
  '<tell> [bescheid] dass (<subject>|{fact:text}) <when> {fact:text}',
  '<notify> <things>',
  '<notify> <when> [<it>] <clause>',
];

/** What goes on behind one that was asked for: "und übermorgen an den Müll". */
export const germanSettingMore: readonly string[] = ['<things>', '<it> <todo>', '<when> <clause>', '<timed>'];
