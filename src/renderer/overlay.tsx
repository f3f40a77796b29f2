import { createRoot } from 'react-dom/client';
import { invoke, on } from './ipc.ts';
import { useAssistant } from './stores/assistant.ts';
import { useConversation } from './stores/conversation.ts';
import { setTextLocale } from './texts.ts';
import './styles/theme.css';
import './styles/layout.css';
import './styles/overlay.css';
import { OverlayView } from './views/OverlayView.tsx';

on('engine:event', (event) => {
  useConversation.getState().apply(event);
  if (event.type === 'dictation') useAssistant.setState({ dictated: event.text });
  if (event.type === 'state') useAssistant.setState({ state: event.state });
});

const root = document.getElementById('root');
if (!root) throw new Error('overlay.html lacks #root');
await setTextLocale(window.hark.locale);
const { theme } = (await invoke('settings:get')).config.interface;
document.documentElement.dataset.theme = theme;
createRoot(root).render(<OverlayView />);
