/** A probe: runs one model on one execution provider in its own process and prints the result. */
import { type ProbeOutput, probeTaskSchema } from '../providers/probe.ts';
import { probeModel } from './probe-model.ts';

async function probe(): Promise<ProbeOutput> {
  try {
    return { outcome: 'ran', ...(await probeModel(probeTaskSchema.parse(JSON.parse(process.argv.at(-1) ?? '')))) };
  } catch (error) {
    return { outcome: 'failed', reason: reasonOf((error as Error).message) };
  }
}

/** Short reasons for onnxruntime's long error messages. */
const REASONS: readonly [RegExp, string][] = [
  [/failed to load shared library/i, 'its library is not installed'],
  [/no supported adapters|WebGPU adapter/i, 'there is no graphics processor that it can use'],
  [/backend not found/i, 'this onnxruntime was built without it'],
];

function reasonOf(message: string): string {
  return REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? message.trim().slice(0, 300);
}

void probe().then((output) => {
  // Exit immediately: threads of a driver must not keep the process alive.
  process.stdout.write(`${JSON.stringify(output)}\n`, () => process.exit(0));
});
