/** Below this, speech is lost in the microphone's own noise. */
const QUIET_DBFS = -40;
/** From here on, peaks are clipped. */
const LOUD_DBFS = -0.5;

export interface RecordingVerdict {
  /** Level of the loudest sample; -Infinity for silence. */
  peakDbfs: number;
  verdict: 'silent' | 'quiet' | 'good' | 'loud';
}

/** Rates whether speech was recorded loudly and cleanly enough. @param samples mono, -1..1 */
export function judgeRecording(samples: Float32Array): RecordingVerdict {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  const peakDbfs = 20 * Math.log10(peak);
  if (peak === 0) return { peakDbfs, verdict: 'silent' };
  if (peakDbfs < QUIET_DBFS) return { peakDbfs, verdict: 'quiet' };
  return { peakDbfs, verdict: peakDbfs >= LOUD_DBFS ? 'loud' : 'good' };
}
