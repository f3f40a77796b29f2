import { WebSocket } from 'ws';

/** Ends a connection whose other side answers no ping from one to the next: it is gone, whatever TCP thinks. */
export function watchConnection(socket: WebSocket, intervalMs: number): void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const pings = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, intervalMs);
  socket.on('close', () => clearInterval(pings));
}
