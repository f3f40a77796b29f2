/**
 * Sentences of `unrelated-en` that are about something that Hark has a skill for, with the domain that is right. The crowd wrote
 * them for intents that are about something else, or for none.
 */
export const RELATED: ReadonlyMap<string, string> = new Map([
  ['give me the weather forecast for today', 'weather'],
  ['what is the temperature right now in new york', 'weather'],
  ['when is sunset', 'weather'],
  ['any headlines from my area', 'news'],
  ['what are the big news stories on twitter', 'news'],
  ["what's going on in the world today, anything major", 'news'],
  ...[
    'give me the birth date of mahatma gandhi',
    'how big is russia',
    'how big is the tower of london',
    'how far away is the sun',
    'how far is parana river',
    "how old are kim kardashian's children",
    'how old is brad pitt',
    'how old is carrie underwood',
    'name the capital of nigeria',
    'what is the length of amazon river',
    'what is the official language of romania',
    'what was the date when the plum street temple in cincinnati ohio was built',
    'what year was jane austen born',
    'what year was star trek released',
    'when did mount saint helens last erupt',
    'when was Dolly parton born',
    'when was kobe bryant born',
    'where is russia located',
    'who assassinated lincoln',
    'who created the world in greek mythology',
    'who is radiohead',
    'who is the president of america',
  ].map((question): [string, string] => [question, 'fact']),
  ['search google for how to set up direct deposit', 'web'],
  ['google the price of skydiving in florida', 'web'],
  ['look up student loan offers on google', 'web'],
]);
