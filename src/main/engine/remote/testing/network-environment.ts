import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { AUTHORITY } from './certificates.ts';

const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'];

/** Leaves out this machine's own proxy and certificates, until `vi.unstubAllEnvs()`. */
export function clearNetworkEnvironment(): void {
  const names = PROXY_VARIABLES.flatMap((name) => [name, name.toLowerCase()]);
  for (const name of [...names, 'NODE_EXTRA_CA_CERTS']) vi.stubEnv(name, undefined);
}

/**
 * Names the authority of the tests in NODE_EXTRA_CA_CERTS, until `vi.unstubAllEnvs()`.
 * @returns removes its file
 */
export function trustTestAuthority(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'hark-authority-'));
  const file = join(folder, 'authority.pem');
  writeFileSync(file, `# The company's authority\n${AUTHORITY}`);
  vi.stubEnv('NODE_EXTRA_CA_CERTS', file);
  return () => rmSync(folder, { recursive: true });
}
