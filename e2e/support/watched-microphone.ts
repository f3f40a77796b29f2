import { expect, type Page } from '@playwright/test';

/** State in the page. */
interface Watched {
  requested: MediaTrackConstraints[];
  tracks: MediaStreamTrack[];
  /** Simulates a missing device: `getUserMedia` fails. */
  isUnplugged: boolean;
  delayMs: number;
}
type WatchedWindow = { watched: Watched };

/** The page's microphone, observed and disturbed in ways that a fake device does not allow. */
export class WatchedMicrophone {
  private constructor(private readonly page: Page) {}

  /** Applies to microphones opened from now on. */
  static async of(page: Page): Promise<WatchedMicrophone> {
    await page.evaluate(() => {
      const watched: Watched = { requested: [], tracks: [], isUnplugged: false, delayMs: 0 };
      Object.assign(window, { watched });
      const devices = navigator.mediaDevices;
      const getUserMedia = devices.getUserMedia.bind(devices);
      devices.getUserMedia = async (constraints) => {
        if (typeof constraints?.audio === 'object') watched.requested.push(constraints.audio);
        if (watched.isUnplugged) throw new DOMException('gone', 'NotFoundError');
        await new Promise((resolve) => setTimeout(resolve, watched.delayMs));
        const stream = await getUserMedia(constraints);
        watched.tracks.push(...stream.getAudioTracks());
        return stream;
      };
    });
    return new WatchedMicrophone(page);
  }

  /** Reopens the microphone, so that the page's calls are observed. */
  static async reopened(page: Page): Promise<WatchedMicrophone> {
    await page.keyboard.press('m');
    await expect(page.getByTestId('state')).toHaveText('Muted');
    const microphone = await WatchedMicrophone.of(page);
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Talk' })).toBeEnabled();
    expect(await microphone.trackStates()).toEqual(['live']);
    return microphone;
  }

  /** Of each opened microphone, oldest first. */
  trackStates(): Promise<MediaStreamTrackState[]> {
    return this.page.evaluate(() =>
      (window as unknown as WatchedWindow).watched.tracks.map(({ readyState }) => readyState),
    );
  }

  /** The last requested constraints. */
  constraints(): Promise<MediaTrackConstraints | undefined> {
    return this.page.evaluate(() => (window as unknown as WatchedWindow).watched.requested.at(-1));
  }

  /** Delays each open by this time. */
  async delay(delayMs: number): Promise<void> {
    await this.page.evaluate((ms) => {
      (window as unknown as WatchedWindow).watched.delayMs = ms;
    }, delayMs);
  }

  /** Unplugs the device. @param isReplaced whether another device is present */
  async unplug(isReplaced: boolean): Promise<void> {
    await this.page.evaluate((another) => {
      const { watched } = window as unknown as WatchedWindow;
      watched.isUnplugged = !another;
      watched.tracks.at(-1)?.dispatchEvent(new Event('ended'));
    }, isReplaced);
  }

  /** Plugs in a device. */
  async plugIn(): Promise<void> {
    await this.page.evaluate(() => {
      (window as unknown as WatchedWindow).watched.isUnplugged = false;
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    });
  }
}
