import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { npmCommand, run } from '../setup/run.mjs';

/** The outcome of a check, with what to print. */
export interface CheckOutcome {
  failed: boolean;
  output: string;
}

interface LockedPackage {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

/** The licences that a shipped package may have. */
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
/** Packages that are used as published and can be replaced, as their licence demands. */
const ALLOWED_PACKAGES: Record<string, string> = {
  'codec-parser': 'LGPL-3.0-or-later',
  'ical.js': 'MPL-2.0',
};
const ADVISORIES_TIMEOUT_MS = 15_000;

/** Checks that every shipped package has a licence that allows it. */
export async function checkLicences(): Promise<CheckOutcome> {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
    await readFile(join(projectRoot, 'package-lock.json'), 'utf8'),
  );
  const wrong = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { license = 'none' }]): [string, string] => [path.replace(/^.*node_modules\//, ''), license])
    .filter(([name, licence]) => ALLOWED_PACKAGES[name] !== licence && !isAllowed(licence));
  return { failed: wrong.length > 0, output: wrong.map((each) => each.join(': ')).join('\n') };
}

/** @param expression of SPDX, in the simple form that packages use */
function isAllowed(expression: string): boolean {
  const parts = (joint: string) => expression.replace(/[()]/g, '').split(joint);
  return expression.includes(' OR ')
    ? parts(' OR ').some((licence) => ALLOWED.has(licence))
    : parts(' AND ').every((licence) => ALLOWED.has(licence));
}

/** Checks that no shipped package has a severe known vulnerability. A registry without advisories is skipped. */
export async function checkAdvisories(): Promise<CheckOutcome> {
  const { command, args } = npmCommand(['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0']);
  const { exitCode, output } = await run(command, args, { quiet: true, timeout: ADVISORIES_TIMEOUT_MS });
  if (!output.includes('"vulnerabilities"')) return { failed: false, output: 'the registry keeps no advisories' };
  return { failed: exitCode !== 0, output };
}
