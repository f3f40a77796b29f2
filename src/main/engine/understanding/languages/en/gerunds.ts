import type { Slips } from '../../grammar/tokenize.ts';

const FORMS =
  'setting set|starting start|stopping stop|adding add|putting put|removing remove|deleting delete|cancelling cancel|canceling cancel|' +
  'telling tell|reminding remind|waking wake|turning turn|flipping flip|rolling roll|spelling spell|reading read|repeating repeat|' +
  'pausing pause';

const after = new Set(['mind']);

/** What is said for the bare verb of a command: "would you mind setting a timer". */
export const GERUNDS: Slips = new Map(
  FORMS.split('|').map((forms) => {
    const [said = '', text = ''] = forms.split(' ');
    return [said, [{ text, cost: 0, after }]];
  }),
);
