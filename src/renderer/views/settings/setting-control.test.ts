import { expect, test } from 'vitest';
import { controlOf } from './setting-control.ts';

test.each([
  ['interface.theme', { type: 'choice', options: expect.arrayContaining(['light', 'dark']) }],
  ['llm.provider', { type: 'choice', options: [null, 'none', 'inside', 'server', 'hedged'] }],
  ['stt.second_model', { type: 'choice', options: [null, 'tiny', 'base', 'whisper'] }],
  ['llm.inside_model', { type: 'language-model' }],
  ['llm.model', { type: 'text', nullable: false, isAddress: false }],
  ['tts.remote_model', { type: 'text', nullable: true, isAddress: false }],
  ['services.home_url', { type: 'text', nullable: true, isAddress: true }],
  ['skills.routines', { type: 'routines' }],
  ['tts.speed', { type: 'number', min: 0.5, max: 2 }],
  ['llm.cacheable', { type: 'switch' }],
] as const)('shows %s by its kind of value', (path, control) => {
  expect(controlOf(path)).toEqual(control);
});
