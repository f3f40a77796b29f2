import { createRoot } from 'react-dom/client';
import { bridge } from './bridge.ts';
import { useAssistant } from './stores/assistant.ts';
import { useConversation } from './stores/conversation.ts';
import { showTextsIn } from './texts.ts';
import './styles/theme.css';
import './styles/layout.css';
import './styles/overlay.css';
import { OverlayView } from './views/OverlayView.tsx';

bridge.onEvent((event) => {
  useConversation.getState().apply(event);
  if (event.type === 'state') useAssistant.setState({ state: event.state });
});

const root = document.getElementById('root');
if (!root) throw new Error('overlay.html lacks #root');
await showTextsIn(bridge.locale);
const { theme } = (await bridge.settings()).config.interface;
document.documentElement.dataset.theme = theme;
createRoot(root).render(<OverlayView />);
