import type { volumeReplies } from '../en/replies.ts';

/** What is said about the volume, in German. */
export const germanVolumeReplies: typeof volumeReplies = {
  louder: (percent) => (percent === undefined ? 'Lauter.' : `${percent} Prozent lauter.`),
  quieter: (percent) => (percent === undefined ? 'Leiser.' : `${percent} Prozent leiser.`),
  level: (percent) => `Die Lautstärke liegt bei ${percent} Prozent.`,
  outOfRange: 'Die Lautstärke geht von 0 bis 100 Prozent.',
  muted: 'Der Ton ist aus.',
  unmuted: 'Der Ton ist an.',
  muteOnly:
    'Ich kann den Ton nicht von allein wieder einschalten. Soll ich ihn ausschalten, bis Sie etwas anderes sagen?',
  leftAlone: 'Gut, ich lasse es.',
  noVolume: 'Auf diesem Rechner kann ich die Lautstärke nicht ändern.',
  otherDevice: (device) => `Ich kann nur diesen Rechner steuern, nicht „${device}“.`,
};
