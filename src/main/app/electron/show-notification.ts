import { Notification } from 'electron';
import type { DesktopNotification } from '../desktop/notifications.ts';

/** @returns a function that closes it */
export function showNotification({ title, body, ringing, onClick }: DesktopNotification): () => void {
  const notification = new Notification({
    title,
    body,
    ...(ringing && {
      // Hark itself plays the ring tone.
      silent: true,
      urgency: 'critical',
      timeoutType: 'never',
      // Only macOS shows buttons.
      actions: [{ type: 'button', text: ringing.stopLabel }],
    }),
  });
  if (ringing) notification.on('action', ringing.onStop);
  notification.on('click', onClick);
  notification.show();
  return () => notification.close();
}
