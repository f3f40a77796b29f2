/** Where people pause to think: kinds of places in the middle of what is not over yet. */
export const PAUSE_KINDS = ['number', 'time', 'name', 'list', 'small word', 'object', 'dictation', 'digits'] as const;

export type PauseKind = (typeof PAUSE_KINDS)[number];

/** What is said; “…” is a pause. */
export const PAUSED_SENTENCES: Readonly<Record<PauseKind, readonly string[]>> = {
  number: [
    'Set a timer for twenty … five minutes.',
    'What is thirty … seven times four?',
    'What is nine times forty … two?',
    'Set the volume to sixty … five.',
    'Convert two hundred … and ten miles to kilometers.',
    'Roll a die with twenty … four sides.',
  ],
  time: [
    'Set an alarm for seven … thirty.',
    'Wake me up at six … forty five.',
    'Set an alarm for five … in the morning.',
    'Remind me at eight … fifteen to take my pills.',
    'Set a timer for two … hours.',
  ],
  name: [
    'What time is it in New … York?',
    'What time is it in Los … Angeles?',
    'My name is Anna … Maria.',
    'Set a ten minute timer called apple … pie.',
    'Remind me tomorrow to call Aunt … Linda.',
  ],
  list: [
    'Add milk … eggs … and bread to my shopping list.',
    'Put apples … and pears on my shopping list.',
    'Add flour and … sugar to the shopping list.',
    'Put cheese … butter … and jam on the shopping list.',
  ],
  'small word': [
    'Set a timer for … ten minutes.',
    'What is the time in … Tokyo?',
    'Add bread to the … shopping list.',
    'Tell me the capital of … Australia.',
    'How far is it from … Rome to Paris?',
    'Could I have a … glass of water?',
    'How tall is the … Eiffel Tower?',
  ],
  object: [
    'Remind me to call … my mother tomorrow.',
    'Cancel … the pasta timer.',
    'Add … tomatoes to my shopping list.',
    'Set … an alarm for nine.',
    'I would like … a cup of coffee.',
    'Could you tell me … a story about dragons?',
  ],
  dictation: [
    'Take a note the car is parked … on level four.',
    'Note that the meeting moved … to room twelve.',
    'Remember that my bike is … in the shed.',
    'Remind me tomorrow to water the plants … in the kitchen.',
  ],
  digits: [
    'Take a note the number is five five five … one two three.',
    'What is three point one … four times two?',
    'Take a note the code is four seven … nine one.',
  ],
};
