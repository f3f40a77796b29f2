import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import tls, { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Node has it from 22.15 on (nodejs.org/api/tls.html); the types are those of Node 20. */
type NewerTls = typeof tls & { getCACertificates?: (store: 'system') => string[] };

let context: { extraFile: string | undefined; secureContext: SecureContext | undefined } | undefined;

/**
 * The certificates of authorities that servers are checked with: Node's own, those of the file that NODE_EXTRA_CA_CERTS
 * names, and those of the system where Node can read them. Reading them takes a while, so it is done once.
 * @returns undefined when there are none besides Node's own
 */
export function trustedCertificates(environment: NodeJS.ProcessEnv): SecureContext | undefined {
  const extraFile = environment.NODE_EXTRA_CA_CERTS || undefined;
  if (context?.extraFile === extraFile && context) return context.secureContext;
  const added = [...readCertificates(extraFile), ...systemCertificates()].filter(isCertificate);
  const secureContext =
    added.length > 0 ? createSecureContext({ ca: [...new Set([...rootCertificates, ...added])] }) : undefined;
  context = { extraFile, secureContext };
  return secureContext;
}

/** As Node does, a file that cannot be read counts as empty. */
function readCertificates(file: string | undefined): string[] {
  if (file === undefined) return [];
  try {
    return readFileSync(file, 'utf8').match(PEM_CERTIFICATE) ?? [];
  } catch {
    return [];
  }
}

function systemCertificates(): string[] {
  try {
    return (tls as NewerTls).getCACertificates?.('system') ?? [];
  } catch {
    return [];
  }
}

/** One that cannot be read would make all of them unusable. */
function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}
