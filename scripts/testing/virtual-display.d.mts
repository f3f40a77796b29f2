/** Starts Xvfb. @returns its name, such as ":99" */
export function startVirtualDisplay(): Promise<{ display: string; stop(): void }>;
