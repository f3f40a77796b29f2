import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import type { SoundStep } from './sound-control.ts';

const LEVEL =
  /^(?:set|turn|put|change|make)?(?: the| my)? ?(?:volume|sound) ?(?:up |down )?(?:to |at )(?<percent>\d{1,3}) ?(?:percent|%)?$/;
const STEPS: readonly (readonly [RegExp, SoundStep, string])[] = [
  [
    /^(?:turn (?:it|the (?:volume|sound|music)) up|turn up the (?:volume|sound|music)|volume up|louder|make it louder|speak up|raise the volume|increase the volume)$/,
    'up',
    'Louder.',
  ],
  [
    /^(?:turn (?:it|the (?:volume|sound|music)) down|turn down the (?:volume|sound|music)|volume down|quieter|softer|make it quieter|lower the volume|decrease the volume)$/,
    'down',
    'Quieter.',
  ],
  [
    /^(?:mute|mute (?:the )?(?:sound|volume|speakers?|computer)|turn (?:the )?sound off|turn off the sound)$/,
    'mute',
    'Muted.',
  ],
  [
    /^(?:unmute|unmute (?:the )?(?:sound|volume|speakers?|computer)|turn (?:the )?sound (?:back )?on|turn on the sound)$/,
    'unmute',
    'The sound is on.',
  ],
  [/^(?:pause|pause (?:the )?(?:music|song|video|playback|player)|stop the music)$/, 'pause', 'Paused.'],
  [
    /^(?:play|resume|continue|play (?:the )?music|resume (?:the )?(?:music|song|video|playback)|continue (?:the )?(?:music|song|video))$/,
    'play',
    'Playing.',
  ],
  [/^(?:next|next (?:song|track|one)|skip(?: this)?(?: song| track)?|play the next (?:song|track))$/, 'next', 'Next.'],
  [
    /^(?:previous|previous (?:song|track|one)|play the (?:previous|last) (?:song|track)|go back a (?:song|track))$/,
    'previous',
    'Back.',
  ],
];
const MEDIA: ReadonlySet<SoundStep> = new Set(['pause', 'play', 'next', 'previous']);

/** The system's volume and what plays on it, where the system has a way to change them. */
export const volumeSkill: Skill = {
  id: 'volume',
  examples: ['Turn the volume up.', 'Set the volume to 40 percent.', 'Pause the music.'],
  about: /\bvolume\b/,
  plan({ plain }, { sound }) {
    const percent = LEVEL.exec(plain)?.groups?.percent;
    if (percent !== undefined) return setLevel(Number(percent), sound);
    const found = STEPS.find(([pattern]) => pattern.test(plain));
    if (!found) return undefined;
    const [, step, replyText] = found;
    if (MEDIA.has(step) && !sound.hasPlayer) return say("I can't control players on this machine.");
    if (!MEDIA.has(step) && !sound.hasVolume) return say("I can't change the volume on this machine.");
    return { ...say(replyText), commit: () => sound.step(step) };
  },
};

function setLevel(percent: number, sound: SkillContext['sound']): Plan {
  if (!sound.hasVolume) return say("I can't change the volume on this machine.");
  if (percent > 100) return say('The volume goes from 0 to 100 percent.');
  return { ...say(`The volume is at ${percent} percent.`), commit: () => sound.setLevel(percent) };
}
