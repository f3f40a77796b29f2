import { session } from 'electron';
import { isPermitted } from '../window/permissions.ts';

/** Lets the window use the microphone and refuses every other permission. */
export function limitPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const mediaTypes = 'mediaTypes' in details ? details.mediaTypes : [];
    decide(isPermitted(permission, details.requestingUrl ?? '', mediaTypes));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
}
