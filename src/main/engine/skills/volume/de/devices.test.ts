import { expect, test } from 'vitest';
import { isGermanDevice } from './devices.ts';

test.each(['TV', 'Küchenradio', 'Soundbar', 'Wohnzimmer', 'Fernseher im Schlafzimmer'])('%s plays sound', (name) =>
  expect(isGermanDevice(name)).toBe(true),
);
test.each(['Heizung', 'Heizung im Wohnzimmer', 'Licht in der Küche', 'Rad', 'Tür'])('%s does not', (name) =>
  expect(isGermanDevice(name)).toBe(false),
);
