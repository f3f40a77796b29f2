const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[?::1\]?)$/;

/** Whether a host is this machine. @param hostname as of a URL, or an address */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
