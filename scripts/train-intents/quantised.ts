import type { Weights } from './trainer.ts';

/** Weights below this share of an intent's largest one are left out. */
const NEGLIGIBLE = 0.012;
const MAX_STEPS = 127;

/** @returns the weights in whole steps, -127 to 127, and what a step of each intent is worth */
export function quantised({ values, intents }: Weights): { steps: Int8Array; scales: number[] } {
  const largest = new Float32Array(intents.length).fill(1e-6);
  values.forEach((weight, at) => {
    const intent = at % intents.length;
    largest[intent] = Math.max(largest[intent] as number, Math.abs(weight));
  });
  const steps = new Int8Array(values.length);
  values.forEach((weight, at) => {
    const most = largest[at % intents.length] as number;
    if (Math.abs(weight) >= NEGLIGIBLE * most) steps[at] = Math.round((MAX_STEPS * weight) / most);
  });
  return { steps, scales: [...largest].map((most) => most / MAX_STEPS) };
}
