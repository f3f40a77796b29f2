import { z } from 'zod';

export const processFiguresSchema = z.object({
  name: z.string(),
  /** Since the last report, in percent. */
  cpuPercentOfOneCore: z.number(),
  residentMib: z.number(),
});

/** CPU and memory use of one process of the app. */
export type ProcessFigures = z.infer<typeof processFiguresSchema>;
