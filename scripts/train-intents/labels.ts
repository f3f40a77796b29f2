/** Which intent a sentence of the crowd has: its label there, and where that covers several, the words that tell them apart. */
const LABELS: Readonly<Record<string, string | readonly (readonly [RegExp | undefined, string])[]>> = {
  'CLINC150 alarm': [
    [/\b(?:cancel|delete|remove|turn off|disable|stop)\b/, 'alarm.cancel'],
    [/^(?:what|when|do|is|are|tell|which|show|list|check|how)\b|\bdo i have\b/, 'alarm.query'],
    [undefined, 'alarm.set'],
  ],
  'CLINC150 calculator': 'arithmetic.compute',
  'CLINC150 calendar': 'calendar.query',
  'CLINC150 calendar_update': [
    [/\b(?:cancel|delete|remove|clear|take|erase|drop|get rid)\b/, 'calendar.remove'],
    [undefined, 'calendar.add'],
  ],
  'CLINC150 cancel': 'control.nevermind',
  'CLINC150 change_volume': 'volume',
  'CLINC150 date': 'date.query',
  'CLINC150 definition': 'definition.query',
  'CLINC150 exchange_rate': 'currency.convert',
  'CLINC150 flip_coin': 'chance.coin',
  'CLINC150 fun_fact': 'fact.tell',
  'CLINC150 goodbye': 'smalltalk.goodbye',
  'CLINC150 greeting': [
    [/\bhow\b|\bwhat's up\b|\bdoing\b|\bgoing\b|\bokay\b|\bwell\b/, 'smalltalk.howareyou'],
    [undefined, 'smalltalk.hello'],
  ],
  'CLINC150 measurement_conversion': 'units.convert',
  'CLINC150 next_song': 'media.next',
  'CLINC150 play_music': 'media.play',
  'CLINC150 reminder': 'reminder.query',
  'CLINC150 reminder_update': 'reminder.set',
  'CLINC150 repeat': 'repeat.again',
  'CLINC150 roll_dice': 'chance.dice',
  'CLINC150 shopping_list': 'list-question',
  'CLINC150 shopping_list_update': 'list-change',
  'CLINC150 smart_home': 'home.control',
  'CLINC150 spelling': 'spell.word',
  'CLINC150 tell_joke': 'joke.tell',
  'CLINC150 thank_you': 'smalltalk.thanks',
  'CLINC150 time': 'time.query',
  'CLINC150 timer': 'timer.start',
  'CLINC150 timezone': 'time.zone',
  'CLINC150 todo_list': 'list-question',
  'CLINC150 todo_list_update': 'list-change',
  'CLINC150 weather': 'weather.query',
  'CLINC150 what_can_i_ask_you': 'help.overview',
  'CLINC150 what_song': 'media.query',
  'HWU64 alarm_query': 'alarm.query',
  'HWU64 alarm_remove': 'alarm.cancel',
  'HWU64 alarm_set': 'alarm.set',
  'HWU64 audio_volume_down': 'volume.down',
  'HWU64 audio_volume_mute': [
    [/\bunmute\b|\bback on\b|\bturn on\b/, 'volume.unmute'],
    [undefined, 'volume.mute'],
  ],
  'HWU64 audio_volume_up': 'volume.up',
  'HWU64 calendar_query': [
    [/\bremind/, 'reminder.query'],
    [undefined, 'calendar.query'],
  ],
  'HWU64 calendar_remove': [
    [/\bremind/, 'reminder.cancel'],
    [undefined, 'calendar.remove'],
  ],
  'HWU64 calendar_set': [
    [/\bremind|\balert|\bnotif/, 'reminder.set'],
    [undefined, 'calendar.add'],
  ],
  'HWU64 datetime_convert': 'time.convert',
  'HWU64 datetime_query': [
    [/\btime\b|\bhour|\bclock\b|\bo'clock\b/, 'time.query'],
    [undefined, 'date.query'],
  ],
  'HWU64 general_joke': 'joke.tell',
  'HWU64 iot_cleaning': 'home.control',
  'HWU64 iot_coffee': 'home.control',
  'HWU64 iot_hue_lightchange': 'home.control',
  'HWU64 iot_hue_lightdim': 'home.control',
  'HWU64 iot_hue_lightoff': 'home.control',
  'HWU64 iot_hue_lighton': 'home.control',
  'HWU64 iot_hue_lightup': 'home.control',
  'HWU64 iot_wemo_off': 'home.control',
  'HWU64 iot_wemo_on': 'home.control',
  'HWU64 lists_createoradd': [
    [/\b(?:new|create|make|start|begin|another)\b.*\blists?\b/, 'list.create'],
    [undefined, 'list.add'],
  ],
  'HWU64 lists_query': 'list-question',
  'HWU64 lists_remove': 'list-removal',
  'HWU64 music_query': 'media.query',
  'HWU64 news_query': 'news.query',
  'HWU64 play_audiobook': 'media.play',
  'HWU64 play_music': 'media.play',
  'HWU64 play_podcasts': 'media.play',
  'HWU64 play_radio': 'media.play',
  'HWU64 qa_currency': 'currency.convert',
  'HWU64 qa_definition': 'definition.query',
  'HWU64 qa_maths': 'arithmetic.compute',
  'HWU64 weather_query': 'weather.query',
};

/** Labels that several sources share. */
const SHARED: Readonly<Record<string, readonly (readonly [RegExp | undefined, string])[]>> = {
  volume: [
    [/\bunmute\b/, 'volume.unmute'],
    [/\b(?:mute|silence|silent)\b/, 'volume.mute'],
    [
      /\d|\bpercent\b|\b(?:to|at) (?:one|two|three|four|five|six|seven|eight|nine|ten|half|max|maximum|full)\b/,
      'volume.set',
    ],
    [/\b(?:down|lower|decrease|quieter|reduce|softer|soften|less|lessen|drop)\b/, 'volume.down'],
    [/\b(?:up|raise|increase|louder|higher|boost|crank|more)\b/, 'volume.up'],
    [undefined, 'volume.set'],
  ],
  'list-question': [
    [/\b(?:what|which|how many|show|all|name|tell|any|see)\b.*\blists\b|^lists$/, 'list.names'],
    [
      /^(?:is|are|do|does|did|have|has|was|were|check|see|tell me if|let me know (?:if|whether)|can you see|whether)\b|\bif\b|\bwhether\b/,
      'list.contains',
    ],
    [undefined, 'list.read'],
  ],
  'list-removal': [
    [/\b(?:clear|empty|erase everything|everything|all items|wipe)\b/, 'list.clear'],
    [
      /\b(?:delete|remove|erase|cancel|discard|drop|trash|get rid of|dump|throw)\b(?: \w+){0,4} lists?$|\blists?\b.*\bdelete\b|^(?:delete|remove) (?:the |my |this )?lists?$/,
      'list.delete',
    ],
    [undefined, 'list.remove'],
  ],
  'list-change': [
    [
      /\b(?:clear|empty|wipe|everything|blank|reset|erase (?:my|the|all)|delete (?:all|my|the)(?: \w+)* list$|start over)\b/,
      'list.clear',
    ],
    [
      /\b(?:remove|delete|take|cross|scratch|strike|erase|drop|check off|get rid|done|finished|don't need|no longer|complete|off)\b/,
      'list.remove',
    ],
    [/\b(?:create|make|start|begin) (?:me )?(?:a|another)?(?: new)?(?: \w+)* list\b/, 'list.create'],
    [undefined, 'list.add'],
  ],
};

/** @returns the intent of a sentence with that label; `none` when the label is about something Hark has no domain for */
export function intentOf(source: string, text: string): string {
  const label = LABELS[source];
  if (label === undefined) return 'none';
  const choices = typeof label === 'string' ? SHARED[label] : label;
  if (!choices) return label as string;
  return (choices.find(([words]) => !words || words.test(text)) as readonly [RegExp | undefined, string])[1];
}
