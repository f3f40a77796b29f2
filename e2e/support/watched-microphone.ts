import { expect, type Page } from '@playwright/test';

/** What the page keeps of its own openings. */
interface Watched {
  asked: MediaTrackConstraints[];
  tracks: MediaStreamTrack[];
  /** There is no device, as `getUserMedia` would tell. */
  isGone: boolean;
  delayMs: number;
}
type WatchedWindow = { watched: Watched };

/** The page's microphone, watched, and spoilt as nobody could spoil a fake device from without. */
export class WatchedMicrophone {
  private constructor(private readonly page: Page) {}

  /** Of what is opened from now on. */
  static async of(page: Page): Promise<WatchedMicrophone> {
    await page.evaluate(() => {
      const watched: Watched = { asked: [], tracks: [], isGone: false, delayMs: 0 };
      Object.assign(window, { watched });
      const devices = navigator.mediaDevices;
      const getUserMedia = devices.getUserMedia.bind(devices);
      devices.getUserMedia = async (constraints) => {
        if (typeof constraints?.audio === 'object') watched.asked.push(constraints.audio);
        if (watched.isGone) throw new DOMException('gone', 'NotFoundError');
        await new Promise((resolve) => setTimeout(resolve, watched.delayMs));
        const stream = await getUserMedia(constraints);
        watched.tracks.push(...stream.getAudioTracks());
        return stream;
      };
    });
    return new WatchedMicrophone(page);
  }

  /** Closes the microphone and opens it again, so that the page's opening is watched. */
  static async reopened(page: Page): Promise<WatchedMicrophone> {
    await page.keyboard.press('m');
    await expect(page.getByTestId('state')).toHaveText('Muted');
    const microphone = await WatchedMicrophone.of(page);
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Talk' })).toBeEnabled();
    expect(await microphone.trackStates()).toEqual(['live']);
    return microphone;
  }

  /** Of each opening so far, the oldest first. */
  trackStates(): Promise<MediaStreamTrackState[]> {
    return this.page.evaluate(() =>
      (window as unknown as WatchedWindow).watched.tracks.map(({ readyState }) => readyState),
    );
  }

  /** What was asked for last. */
  constraints(): Promise<MediaTrackConstraints | undefined> {
    return this.page.evaluate(() => (window as unknown as WatchedWindow).watched.asked.at(-1));
  }

  /** Opening it takes so much longer. */
  async delay(delayMs: number): Promise<void> {
    await this.page.evaluate((ms) => {
      (window as unknown as WatchedWindow).watched.delayMs = ms;
    }, delayMs);
  }

  /** Pulls the device out. @param isReplaced another is there */
  async pullOut(isReplaced: boolean): Promise<void> {
    await this.page.evaluate((another) => {
      const { watched } = window as unknown as WatchedWindow;
      watched.isGone = !another;
      watched.tracks.at(-1)?.dispatchEvent(new Event('ended'));
    }, isReplaced);
  }

  /** Puts a device in. */
  async plugIn(): Promise<void> {
    await this.page.evaluate(() => {
      (window as unknown as WatchedWindow).watched.isGone = false;
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    });
  }
}
