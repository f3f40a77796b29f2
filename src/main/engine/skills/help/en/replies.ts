/** What is said of what Hark can do. */
export const helpReplies = {
  general:
    'I can set timers, alarms and reminders, tell time and date, calculate and convert, keep lists and notes, ' +
    'and more. Try: Set a timer for five minutes.',
  examples: (examples: readonly string[]) => `You can say: ${examples.join(' Or: ')}`,
  /** Other names of a skill, as people ask for it. */
  topics: {
    arithmetic: ['math', 'maths', 'calculation', 'calculator', 'sum'],
    chance: ['coin', 'dice', 'die', 'random number'],
    currency: ['currencies', 'money', 'exchange rate'],
    home: ['light', 'lights', 'device', 'devices', 'house', 'smart home', 'heating'],
    lists: ['shopping list', 'grocery list', 'to do list', 'shopping', 'to-do list', 'item'],
    memory: ['fact', 'memories'],
    notes: ['memo'],
    open: ['app', 'website', 'program'],
    spell: ['spelling', 'word'],
    system: ['battery', 'computer', 'disk'],
    time: ['clock', 'world clock'],
    user: ['my name', 'name', 'my place'],
    units: ['unit', 'conversion', 'measurement', 'converter'],
    volume: ['sound', 'music'],
  } as Readonly<Record<string, readonly string[]>>,
};
