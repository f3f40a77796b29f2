import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { npmCommand, run } from '../setup/run.mjs';

/** What a package that is shipped may be under. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
]);
/** Used as it is published, and replaceable: what its licence asks for. */
const ALLOWED_PACKAGES = { 'codec-parser': 'LGPL-3.0-or-later' };
/** Seconds are enough for a registry that answers at all. */
const ADVISORIES_TIMEOUT_MS = 15_000;

/** Every package that is shipped has a licence that allows it. @returns {Promise<{ failed: boolean, output: string }>} */
export async function checkLicences() {
  const { packages } = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8'));
  const wrong = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { license = 'none' }]) => [path.replace(/^.*node_modules\//, ''), license])
    .filter(([name, licence]) => ALLOWED_PACKAGES[name] !== licence && !isAllowed(licence));
  return { failed: wrong.length > 0, output: wrong.map((each) => each.join(': ')).join('\n') };
}

/** @param {string} expression of SPDX, as simple as packages write it */
function isAllowed(expression) {
  const parts = (joint) => expression.replace(/[()]/g, '').split(joint);
  return expression.includes(' OR ')
    ? parts(' OR ').some((licence) => ALLOWED.has(licence))
    : parts(' AND ').every((licence) => ALLOWED.has(licence));
}

/**
 * No package that is shipped has a known vulnerability of weight. A registry that keeps no advisories is passed over.
 * @returns {Promise<{ failed: boolean, output: string }>}
 */
export async function checkAdvisories() {
  const { command, args } = npmCommand(['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0']);
  const { exitCode, output } = await run(command, args, { quiet: true, timeout: ADVISORIES_TIMEOUT_MS });
  if (!output.includes('"vulnerabilities"')) return { failed: false, output: 'the registry keeps no advisories' };
  return { failed: exitCode !== 0, output };
}
