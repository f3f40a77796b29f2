import { WebSocket } from 'ws';

/** Closes a connection that does not answer a ping until the next one; TCP may notice much later. */
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
