/** Between two places: "London and in Tokyo". */
export const englishPlaceJoints =
  /\s*,\s*(?:and\s+)?(?:in\s+)?|\s+(?:and|or|plus|as well as)\s+(?:(?:also\s+)?(?:in|at)\s+)?/i;

/** What people say that no list of cities and countries has: zones, short names, parts of countries. */
export const englishPlaceNames = {
  /** Each with an IANA zone, or with the name it stands for. */
  aliases: new Map(
    Object.entries({
      'Etc/UTC': 'utc|universal time|coordinated universal|zulu|greenwich mean universal',
      'Etc/GMT': 'gmt|greenwich mean|greenwich|greenwhich|g m t',
      'America/Los_Angeles': 'pacific|pst|pdt|west coast|the west|la|pacific coast|cali|hollywood|west',
      'America/Denver': 'mountain|mst|mdt',
      'America/Chicago': 'central|cst|cdt|midwest',
      'America/New_York':
        'eastern|est|edt|east coast|the east|nyc|dc|washington dc|washington d c|east|the big apple|new york city',
      'America/Halifax': 'atlantic|ast',
      'America/Anchorage': 'alaska|alaskan|akst',
      'Pacific/Honolulu': 'hawaii|hawaiian|hst',
      'Asia/Kolkata': 'ist|india|bangalore|bengaluru|bangalore india|bombay',
      'Asia/Shanghai': 'china',
      'Asia/Tokyo': 'jst',
      'Europe/London': 'bst|england|the uk|uk|britain|great britain|scotland|wales|northern ireland',
      'Europe/Dublin': 'ireland|republic of ireland',
      'Europe/Berlin': 'cet|cest|central european',
      'Europe/Athens': 'eet|eastern european',
      'Europe/Moscow': 'msk',
      'Europe/Lisbon': 'wet|western european',
      'Australia/Sydney': 'aest|aedt',
      'America/Sao_Paulo': 'san paulo|sao paulo brazil',
      'Europe/Kiev': 'kyiv',
      'Asia/Dubai': 'the uae|uae|dubai|the emirates',
      'Asia/Hong_Kong': 'hong kong',
      'Asia/Macau': 'macau|macao',
      'America/Los_Angeles|las vegas': 'vegas',
      'Pacific/Auckland': 'nz',
      'united states of america': 'us|usa|america|the us|united states|the states|the united states|u s',
      brazil: 'brasil',
      netherlands: 'holland',
      'united arab emirates': 'emirates',
      'czech republic': 'czechia',
    }).flatMap(([meant, names]) =>
      names.split('|').map((name): [string, string] => [name, meant.split('|')[0] as string]),
    ),
  ) as ReadonlyMap<string, string>,
  /** "French time" is the time of France. */
  adjectives: new Map(
    Object.entries({
      french: 'france',
      german: 'germany',
      irish: 'ireland',
      british: 'britain',
      english: 'england',
      spanish: 'spain',
      italian: 'italy',
      indian: 'india',
      chinese: 'china',
      japanese: 'japan',
      korean: 'south korea',
      russian: 'russia',
      australian: 'australia',
      canadian: 'canada',
      mexican: 'mexico',
      american: 'america',
    }),
  ) as ReadonlyMap<string, string>,
  /** Where the user is. */
  here: new Set([
    'here',
    'my place',
    'home',
    'our place',
    'my location',
    'this location',
    'local',
    'me',
    'us here',
    'my time zone',
    'my city',
  ]),
  /** What is said beside a name and is no part of it. */
  beside:
    /^(?:the|in|over in|to|at|for|city of|state of) | (?:(?:standard|daylight|local|savings?|current)(?: time)?(?: ?zone)?|time(?: ?zone)?|timezone|right now|now|city time|today)$|'s$| half of the us$| of the (?:us|usa|united states)$/,
};
