import { z } from 'zod';
import { domainOf } from '../../../src/main/engine/understanding/intents/domain.ts';

const timer = z.looseObject({
  name: z.string().optional(),
  is_active: z.boolean().optional(),
  total_seconds_left: z.number().optional(),
  start_hours: z.number().optional(),
  start_minutes: z.number().optional(),
  start_seconds: z.number().optional(),
});
export const homeAssistantRow = z.object({
  text: z.string(),
  intent: z.string(),
  // Of spellings that are all right, capitals apart, the first.
  slots: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.tuple([z.string()], z.string()).transform(([one]) => one)]),
  ),
  timers: z.array(timer).optional(),
});
export type HomeAssistantRow = z.infer<typeof homeAssistantRow>;

interface ExpectedIntent {
  intent: string;
  slots: Record<string, unknown>;
}

/** Home Assistant's intents, and ours. */
const INTENTS: Readonly<Record<string, string>> = {
  HassStartTimer: 'timer.start',
  HassIncreaseTimer: 'timer.increase',
  HassDecreaseTimer: 'timer.decrease',
  HassCancelTimer: 'timer.cancel',
  HassCancelAllTimers: 'timer.cancel',
  HassPauseTimer: 'timer.pause',
  HassUnpauseTimer: 'timer.resume',
  HassTimerStatus: 'timer.status',
  HassSetVolume: 'volume.set',
  HassMediaPlayerMute: 'volume.mute',
  HassMediaPlayerUnmute: 'volume.unmute',
  HassMediaNext: 'media.next',
  HassMediaPrevious: 'media.previous',
  HassMediaPause: 'media.pause',
  HassMediaUnpause: 'media.resume',
  HassMediaSearchAndPlay: 'media.play',
  HassGetWeather: 'weather.query',
  // It must do nothing, and nothing is what it does.
  HassNevermind: 'control.cancel',
  HassGetCurrentTime: 'time.query',
  HassGetCurrentDate: 'date.today',
  HassListAddItem: 'list.add',
  HassShoppingListAddItem: 'list.add',
  HassListRemoveItem: 'list.remove',
  HassListCompleteItem: 'list.complete',
  HassShoppingListCompleteItem: 'list.complete',
};

/** What the same slots are called here: where they stand for other things than their name says. */
const SLOTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  volume: { name: 'device', volume_level: 'percent' },
  media: { name: 'device', search_query: 'query', media_class: 'class' },
  weather: { name: 'place' },
  list: { name: 'list', item: 'items' },
};

/** What Hark reads out of these too, and Home Assistant's intents have no slot for: "how warm is it in Berlin today". */
const BEYOND: Readonly<Record<string, readonly string[]>> = { 'weather.query': ['time', 'temperature', 'ofPlace'] };

/** @returns the slots that Home Assistant's intents can hold */
export function comparableSlots(intent: string, slots: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const beyond = BEYOND[intent] ?? [];
  return Object.fromEntries(Object.entries(slots).filter(([name]) => !beyond.includes(name)));
}

/** @returns what Hark should read */
export function expectedIntents({ intent, slots }: HomeAssistantRow): ExpectedIntent[] {
  if (intent === 'HassSetVolumeRelative') return [volumeStep(slots)];
  const ours = INTENTS[intent] ?? intent;
  const domain = domainOf(ours);
  const { hours, minutes, seconds, start_hours, start_minutes, start_seconds, conversation_command, ...rest } = slots;
  const length = lengthMs(hours, minutes, seconds);
  const startLength = lengthMs(start_hours, start_minutes, start_seconds);
  const named = Object.entries(rest).map(([name, value]) => [SLOTS[domain]?.[name] ?? name, value]);
  return [
    {
      intent: conversation_command ? 'timer.command' : ours,
      slots: {
        ...Object.fromEntries(named),
        ...(length ? { [ours === 'timer.start' ? 'duration' : 'by']: length } : {}),
        ...(startLength ? { length: startLength } : {}),
        ...(conversation_command ? { command: conversation_command } : {}),
        ...(intent === 'HassCancelAllTimers' ? { all: true } : {}),
      },
    },
  ];
}

function lengthMs(...amounts: unknown[]): number {
  const [hours = 0, minutes = 0, seconds = 0] = amounts as (number | undefined)[];
  return 1000 * (3600 * hours + 60 * minutes + seconds);
}

function volumeStep({ volume_step: step, name }: HomeAssistantRow['slots']): ExpectedIntent {
  const isDown = step === 'down' || Number(step) < 0;
  return {
    intent: isDown ? 'volume.down' : 'volume.up',
    slots: { ...(typeof step === 'number' ? { percent: Math.abs(step) } : {}), ...(name ? { device: name } : {}) },
  };
}
