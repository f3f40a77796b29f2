import { app, session } from 'electron';

/**
 * Nothing is checked for spelling, for which Chromium would download dictionaries from Google. Turned off alone it still
 * begins to at the first start, so its server cannot be found either (electron/electron#22995). Call before the app is ready.
 */
export function fetchNoDictionaries(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP *.gvt1.com ~NOTFOUND');
  void app.whenReady().then(() => session.defaultSession.setSpellCheckerEnabled(false));
}
