/** Writes turns until it is killed, and prints the number of each written turn. The test runs it as a program. */
import { HistoryStore } from '../history-store.ts';
import { makeTurn } from './make-turn.ts';

const [path = '', first = '0'] = process.argv.slice(2);
const store = HistoryStore.open(path, (error) => {
  throw error;
});
for (let number = Number(first); ; number++) {
  store.put(makeTurn(number));
  process.stdout.write(`${number}\n`);
}
