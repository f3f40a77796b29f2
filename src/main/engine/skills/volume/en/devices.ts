/** What names another device than this computer. */
const DEVICE =
  /\b(?:tv|tvs|television|telly|radio|stereo|speakers?|soundbar|receiver|chromecast|sonos|roku|echo|alexa|homepod|xbox|playstation|projector|phone|tablet|ipad|iphone|amplifier|amp|hi-?fi|player|shield|fire stick|apple tv|kitchen|bedroom|bathroom|living room|office|garage|car|lounge|den|patio|room)$/i;

export const isDevice = (name: string) => DEVICE.test(name);
