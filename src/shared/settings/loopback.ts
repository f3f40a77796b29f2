const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[?::1\]?)$/;

/** Whether a host is this machine. @param hostname of a URL, or an IP address */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
