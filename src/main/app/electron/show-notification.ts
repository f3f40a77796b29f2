import { Notification } from 'electron';
import type { RingNotification } from '../desktop/notifications.ts';

/** Shows a notification that stays until it is closed. @returns a function that closes it */
export function showNotification({ title, body, stopLabel, onStop, onClick }: RingNotification): () => void {
  const notification = new Notification({
    title,
    body,
    // Hark itself plays the ring tone.
    silent: true,
    urgency: 'critical',
    timeoutType: 'never',
    // Only macOS shows buttons.
    actions: [{ type: 'button', text: stopLabel }],
  });
  notification.on('action', onStop);
  notification.on('click', onClick);
  notification.show();
  return () => notification.close();
}
