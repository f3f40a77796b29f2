import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectAudioPorts } from './audio/connect-ports.ts';
import { connectEngine } from './stores/connect-engine.ts';
import { useMicrophone } from './stores/microphone.ts';
import { setTextLocale } from './texts.ts';
import './styles/theme.css';
import './styles/layout.css';
import './styles/conversation.css';
import './styles/performance.css';
import './styles/view.css';
import './styles/history.css';
import './styles/log.css';
import './styles/settings.css';
import './styles/routines.css';
import { App } from './views/App.tsx';

connectEngine();
connectAudioPorts();
void useMicrophone.getState().start();

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');
await setTextLocale(window.hark.locale);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
