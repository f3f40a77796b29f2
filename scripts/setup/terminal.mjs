/** What set-up prints: one line per step, and a percentage while something downloads. */

const isTty = process.stderr.isTTY === true;

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${isTty ? '\r\x1b[K' : ''}hark: ${line}\n`);
}

/** A failure whose message already tells the reader what to do; it is printed without a stack. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * Reports a download's progress: every whole percent on a terminal, every quarter in a log.
 * @param {string} label
 * @returns {(receivedBytes: number, totalBytes: number) => void}
 */
export function progress(label) {
  let lastShown = 0;
  const stepPercent = isTty ? 1 : 25;
  return (receivedBytes, totalBytes) => {
    if (!totalBytes) return;
    const percent = Math.floor((receivedBytes / totalBytes) * 100);
    if (percent < lastShown + stepPercent) return;
    lastShown = percent - (percent % stepPercent);
    const line = `hark:   ${label} ${percent} % of ${(totalBytes / 2 ** 20).toFixed(1)} MiB`;
    process.stderr.write(isTty ? `\r\x1b[K${line}${percent === 100 ? '\n' : ''}` : `${line}\n`);
  };
}
