import { MessageChannelMain, session, type UtilityProcess } from 'electron';
import { receive } from '../../../shared/ipc/message-contract.ts';
import { systemProxyMessages } from '../../../shared/ipc/system-proxy-messages.ts';

/** Lets a process ask which proxy the desktop's settings, or its PAC script, give for a server. */
export function serveSystemProxies(child: UtilityProcess): void {
  const { port1, port2 } = new MessageChannelMain();
  const answer = receive(
    systemProxyMessages.toMain,
    'a utility process',
    ({ id, origin }) => {
      session.defaultSession.resolveProxy(origin).then(
        (proxies) => port1.postMessage({ id, proxies }),
        () => port1.postMessage({ id, proxies: 'DIRECT' }),
      );
    },
    // Who sent it connects directly after a while.
    () => undefined,
  );
  port1.on('message', ({ data }) => answer(data));
  port1.start();
  child.postMessage({ type: 'system-proxy-port' }, [port2]);
}
