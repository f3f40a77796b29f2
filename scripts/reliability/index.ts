/** `npm run reliability`: writes docs/reliability.md from the reports of the last `npm test` and `npm run test:long`. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { hardware } from '../../bench/hardware.ts';
import capture from '../../bench/results/capture.json' with { type: 'json' };
import soak from '../../bench/results/soak.json' with { type: 'json' };
import { resultFile } from '../short-form.ts';
import { OPEN, OTHER_FAULTS } from './other-faults.ts';

const root = join(import.meta.dirname, '../..');
const reportOf = (name: string) => join(root, '.hark/test-reports', name);
const VITEST_REPORTS = ['unit.json', 'integration.json', 'integration-alone.json', 'long.json', 'long-fuzz.json'];
const PLAYWRIGHT_REPORTS = ['app.json', 'long-app.json'];

interface PassedTest {
  file: string;
  name: string;
  faults: { fault: string; outcome: string; recoveryMs: number }[];
  /** Of a fault that other-faults.ts names. */
  recoveryMs?: number | undefined;
}

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          title: z.string(),
          status: z.string(),
          meta: z.object({ recoveryMs: z.number().optional() }).optional(),
        }),
      ),
    }),
  ),
});

const faultSchema = z.object({ fault: z.string(), outcome: z.string(), recoveryMs: z.number() });
const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
    }),
  ),
});
type Suite = { specs: z.infer<typeof specSchema>[]; suites?: Suite[] | undefined };
const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(specSchema), suites: z.array(suiteSchema).optional() }),
);
const playwrightSchema = z.object({ suites: z.array(suiteSchema) });

async function read(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(reportOf(name), 'utf8'));
  } catch {
    throw new Error(`.hark/test-reports/${name} is missing: run npm test and npm run test:long first`);
  }
}

const specsOf = ({ specs, suites = [] }: Suite): Suite['specs'] => [...specs, ...suites.flatMap(specsOf)];

async function passedTests(): Promise<PassedTest[]> {
  const vitestReports = await Promise.all(VITEST_REPORTS.map(async (name) => vitestSchema.parse(await read(name))));
  const units = vitestReports
    .flatMap(({ testResults }) => testResults)
    .flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'passed')
        .map(({ title, meta }) => ({
          file: relative(root, name),
          name: title,
          faults: [],
          recoveryMs: meta?.recoveryMs,
        })),
    );
  const reports = await Promise.all(PLAYWRIGHT_REPORTS.map(async (name) => playwrightSchema.parse(await read(name))));
  const apps = reports
    .flatMap(({ suites }) => suites.flatMap(specsOf))
    .filter(({ tests }) => tests.every(({ status }) => status === 'expected'))
    .map(({ title, file, tests }) => ({
      file: `e2e/${file}`,
      name: title,
      faults: tests
        .flatMap(({ annotations }) => annotations)
        .filter(({ type }) => type === 'fault')
        .map(({ description = '' }) => faultSchema.parse(JSON.parse(description))),
    }));
  return [...units, ...apps];
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const row = (...cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const link = (file: string, name: string) => `[${name}](../${file})`;

const passed = await passedTests();
const missing: string[] = [];
const measured = passed.flatMap(({ file, name, faults }) =>
  faults.map(({ fault, outcome, recoveryMs }) => row(fault, outcome, seconds(recoveryMs), link(file, name))),
);
const others = OTHER_FAULTS.map(({ fault, outcome, file, test, recovery }) => {
  const found = passed.find((candidate) => candidate.file === file && candidate.name.startsWith(test));
  const measuredMs = found?.recoveryMs;
  if (!found) missing.push(`${file}: no test that passed begins with “${test}”`);
  else if ((measuredMs === undefined) === (recovery === undefined)) {
    missing.push(`${file}: “${test}” must either measure its recovery or have one named`);
  }
  return row(fault, outcome, recovery ?? seconds(measuredMs ?? 0), link(file, found?.name ?? test));
});
if (missing.length > 0) throw new Error(missing.join('\n'));

const { processor, cores, system } = hardware();
const { mtime } = await stat(reportOf('integration.json'));
await writeFile(
  resultFile(join(root, 'docs/reliability.md')),
  `# Reliability

Each fault is injected by a test of \`npm test\` or \`npm run test:long\`, most of them into the real app. \`npm run reliability\`
writes this page from the reports of the last run, and only from tests that passed.

Recovery is the time from the fault until Hark works again, or from when what failed is there again; as the test sees it,
which looks a few times a second while other tests run beside it. Measured on ${processor}, ${cores} cores, ${system}, ${mtime.toISOString().slice(0, 10)}.

| Fault | What becomes of it | Recovery | Test |
| --- | --- | ---: | --- |
${[...measured, ...others].join('\n')}

## Hours

\`npm run bench -- soak\`: ${soak.hours} hours of silence, noise, talk, wakes and speech over replies, heard as fast as the machine
can (${Math.round(soak.realSeconds / 60)} minutes; ${soak.hardware.cores} × ${soak.hardware.processor}, ${soak.date.slice(0, 10)}). ${soak.wakes.woke} of ${soak.wakes.said} wake words woke, ${soak.wakes.false} false; ${soak.bargeIns.interrupted} of
${soak.bargeIns.said} speeches over a reply stopped it; ${soak.errors.length} failures.

| | each tenth |
| --- | --- |
| memory, MiB (slope ${soak.slopeMibPerHour.toFixed(2)} MiB an hour) | ${soak.residentMib.join(', ')} |
| open files and sockets | ${soak.openFiles.join(', ')} |
| processing of a 20 ms chunk, p99, ms | ${soak.chunkP99Ms.join(', ')} |

\`npm run test:long\` does ten minutes of it.

\`npm run bench -- capture\`: the microphone opened and released ${capture.opened} times in the real window (${capture.date.slice(0, 10)}). For each hundred,
by the slope behind the first tenth:

| | |
| --- | ---: |
${Object.entries(capture.slopesPerHundred)
  .map(([what, slope]) => row(what, signed(slope)))
  .join('\n')}

\`npm run test:long\` opens it 40 times.

## Known, and not in the table

${OPEN.map((text) => `- ${text}`).join('\n')}
`,
);
process.stdout.write(`docs/reliability.md: ${measured.length + others.length} faults\n`);
