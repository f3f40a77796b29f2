/** `npm run bench -- report`: writes what the pages say of the results of the benches. */
import { writeFigures } from './write-figures.ts';

writeFigures();
process.stdout.write('see docs/performance.md\n');
