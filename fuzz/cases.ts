import fc from 'fast-check';

/** `npm test` runs a small sample; `npm run test:long` and `npm run fuzz` run more. */
const CASES = Number(process.env.HARK_FUZZ_CASES ?? 30);

/** A case that takes longer has hung, even on a busy machine. */
const HANGING_MS = 120_000;

/** Options of `fc.assert`. A failure prints its seed and path; put them here to reproduce it. */
export const runs: fc.Parameters<unknown> = {
  numRuns: CASES,
  timeout: HANGING_MS,
  // The whole run has no time limit.
  interruptAfterTimeLimit: Number.MAX_SAFE_INTEGER,
};

/** Text of any kind: plain, control characters, unpaired surrogates, very long, markup, paths and commands. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ minLength: 2000, maxLength: 6000 }),
  fc.constantFrom(
    '__proto__',
    '../../etc/passwd',
    '<img src=x onerror=alert(1)>',
    '$(reboot)',
    '\u0000',
    '\ud800',
    '%s%n',
  ),
);

/** Any value that JSON or a structured clone can carry. */
export const anyValue = fc.oneof(
  fc.anything({
    maxDepth: 3,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
  }),
  fc.jsonValue(),
);

/** A sample with one field replaced, removed or added. @param samples valid values */
export function nearlyValid(samples: readonly object[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.nat(), anyValue, fc.constantFrom('replace', 'remove', 'add'))
    .map(([sample, at, value, how]) => {
      const changed: Record<string, unknown> = { ...sample };
      const keys = Object.keys(changed);
      const key = keys[at % keys.length] ?? 'type';
      if (how === 'replace') changed[key] = value;
      else if (how === 'remove') delete changed[key];
      else changed[`${key}_`] = value;
      return changed;
    });
}

/** Valid bytes with some changed, a piece removed or duplicated, or the end missing. */
export function mutated(real: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.oneof(fc.nat({ max: Math.min(real.length, 200) }), fc.nat({ max: real.length }));
  const changes = fc.array(fc.tuple(place, fc.oneof(fc.nat(255), fc.constantFrom(0, 255, 127, 128))), {
    maxLength: 12,
  });
  const piece = fc.tuple(place, fc.nat(64), fc.constantFrom('keep', 'cut', 'double', 'end'));
  return fc.tuple(changes, piece).map(([bytes, [at, length, how]]) => {
    const copy = Uint8Array.from(real);
    for (const [index, value] of bytes) if (index < copy.length) copy[index] = value;
    const before = copy.subarray(0, at);
    if (how === 'end') return before;
    if (how === 'cut') return Buffer.concat([before, copy.subarray(at + length)]);
    if (how === 'double') return Buffer.concat([before, copy.subarray(at, at + length), copy.subarray(at)]);
    return copy;
  });
}
