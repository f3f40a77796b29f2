import type { CheckResult } from './check-result.ts';

export function checkDisplay(): CheckResult[] {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux')
    return [{ check: 'display', verdict: 'ok', finding: `${process.platform} desktop` }];
  if (WAYLAND_DISPLAY) return [{ check: 'display', verdict: 'ok', finding: `Wayland ${WAYLAND_DISPLAY}` }];
  if (DISPLAY) return [{ check: 'display', verdict: 'ok', finding: `X11 ${DISPLAY}` }];
  const fix = "Start from a desktop session, or use the command line: 'npm start' then holds a spoken demonstration.";
  return [{ check: 'display', verdict: 'warning', finding: 'none (neither DISPLAY nor WAYLAND_DISPLAY is set)', fix }];
}
