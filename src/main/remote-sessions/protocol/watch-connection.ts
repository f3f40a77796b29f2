import { WebSocket } from 'ws';

/** Terminates a connection whose peer did not answer the last ping, even if TCP considers it open. */
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
