/** Whole utterances that have the form of a command or a question, and are neither. */
export const englishSayings: readonly string[] = [
  '[well|yes|yeah] you can say that again',
  '[dear|no|well] (say no more|not [this|that|you] again|how could you [do that]|how dare you)',
  "what's {this:text} got to do with {that:text}",
  '[do] i have to spell it out [for you]',
  '(play|playing) it by ear',
  'what (do|does|did) (you|he|she|they) mean [by {that:rest}]',
  'spell (it|that|this) [out] (for|to) (the|your|his|her|their|him|them) {whom:rest}',
  'time and [time] again',
  'stop the press',
  '(you|i) do the (math|maths|sums)',
  '(lovely|nice|glorious|filthy|foul|terrible|awful|good) weather for {whom:text}',
  'take note of (who|what|how|when|where|which|why|whose|whether) {what:rest}',
  'when in rome [{what:rest}]',
  '[do you] remember {what:rest} ?',
];

/** Wherever one of these stands, somebody else is spoken to or told of. */
export const englishAmongPeople: readonly string[] = [
  "(he|she|they|their|theirs|he's|she's|they're|they've|he'd|she'd|they'd|he'll|she'll|they'll)",
  "(the|a|an|my|our|some) {subject:text} (was|were|had|wasn't|weren't|hadn't|showed|looked|went|fell|says)",
  "(i|we|you|it|there|everybody|everyone|somebody|someone|nobody) (was|were|had|wasn't|weren't|hadn't|went|came|told|gave|took|saw|knew|thought|ran|fell|felt|wrote|broke)",
  "(we|i) ((could|couldn't) [not|only|just] (see|hear|feel|smell|tell|have)|used to|would've|could've|should've)",
  "you (don't|can't|won't|didn't|couldn't|haven't|never)",
  '[only|always|never|still|just] (gets|goes|comes|keeps|thinks|knows|hates|loves)',
  "(it's|it is) (you|me|him|us|them|(your|my|our) (turn|go)) [to|who]",
  'let me (check|think|guess|look|ask)',
  '(hear|see|smell) that',
  ', (is|are|was|were|do|does|did|has|have) (it|he|she|they|you|we|i)',
  ', (mum|mom|mummy|dad|daddy|nan|gran|grandma|grandad|love|darling|sweetheart|dear|mate|sir|madam|mr|mrs|miss|ms|dr|doctor|officer|inspector|everyone|everybody|you two|you lot)',
];
