/** `npm run bench -- report`: writes the benches' results into the pages. */
import { writeFigures } from './write-figures.ts';

writeFigures();
process.stdout.write('see docs/performance.md\n');
