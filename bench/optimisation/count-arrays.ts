export interface ArrayCount {
  arrays: number;
  mib: number;
}

/**
 * Counts every Float32Array that is allocated in this thread from now on; views are not counted. Slows down the run,
 * so do not measure time with it.
 */
export function countArrays(): () => ArrayCount {
  let arrays = 0;
  let bytes = 0;
  const OriginalFloat32Array = globalThis.Float32Array;
  class CountedFloat32Array extends OriginalFloat32Array {
    constructor(...args: unknown[]) {
      super(...(args as ConstructorParameters<typeof OriginalFloat32Array>));
      if (args[0] instanceof ArrayBuffer) return;
      arrays += 1;
      bytes += this.byteLength;
    }
  }
  globalThis.Float32Array = CountedFloat32Array as typeof Float32Array;
  return () => {
    globalThis.Float32Array = OriginalFloat32Array;
    return { arrays, mib: bytes / 2 ** 20 };
  };
}
