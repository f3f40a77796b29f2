/** What is said about the volume. */
export const volumeReplies = {
  louder: (percent: number | undefined) => (percent === undefined ? 'Louder.' : `${percent} percent louder.`),
  quieter: (percent: number | undefined) => (percent === undefined ? 'Quieter.' : `${percent} percent quieter.`),
  level: (percent: number) => `The volume is at ${percent} percent.`,
  outOfRange: 'The volume goes from 0 to 100 percent.',
  muted: 'Muted.',
  unmuted: 'The sound is on.',
  muteOnly: "I can't turn the sound on again by myself. Shall I mute it until you say otherwise?",
  leftAlone: 'All right, I leave it.',
  noVolume: "I can't change the volume on this machine.",
  otherDevice: (device: string) => `I can only control this computer, not the ${device}.`,
};
