/* Telephone sound of 8 bits a sample, as in ITU-T recommendation G.711. */

/** @param code one byte of A-law. @returns the sample, -1..1 */
export function fromALaw(code: number): number {
  // Every second bit is turned round on the line.
  const value = code ^ 0x55;
  const exponent = (value >> 4) & 7;
  const mantissa = value & 15;
  const magnitude = exponent === 0 ? (mantissa << 4) + 8 : ((mantissa << 4) + 0x108) << (exponent - 1);
  return (value & 0x80 ? magnitude : -magnitude) / 32_768;
}

/** What an encoder adds to a sample of 14 bits before it takes its logarithm. */
const MU_LAW_BIAS = 0x84;

/** @param code one byte of µ-law. @returns the sample, -1..1 */
export function fromMuLaw(code: number): number {
  // All bits are turned round on the line.
  const value = ~code & 0xff;
  const magnitude = ((((value & 15) << 3) + MU_LAW_BIAS) << ((value >> 4) & 7)) - MU_LAW_BIAS;
  return (value & 0x80 ? -magnitude : magnitude) / 32_768;
}
