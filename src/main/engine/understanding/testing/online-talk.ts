import type { Consent, OnlineService } from '../../../../shared/engine/online-services.ts';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { serviceConsents } from '../../../../shared/settings/service-consents.ts';
import { Consents } from '../../online/consents.ts';
import { OnlineServices } from '../../online/online-services.ts';
import { Deck } from '../../skills/jokes/deck.ts';
import { SKILLS } from '../../skills/registry.ts';
import { Dialogue, type UnderstoodPlan } from '../dialogue.ts';
import { makeFixedContext } from './fixed-context.ts';

/** A conversation whose services are really asked. */
export interface OnlineTalk {
  /** Says a sentence. @returns what Hark does about it, after it was looked up */
  say(sentence: string): Promise<UnderstoodPlan>;
  /** What the user said about services. */
  decided: readonly [OnlineService, Consent][];
  close(): Promise<void>;
}

/** @param services settings of the section `services` */
export function openOnlineTalk(services: object): OnlineTalk {
  const config = configSchema.parse({ services });
  const decided: [OnlineService, Consent][] = [];
  const consents = new Consents(serviceConsents(config.services), (service, consent) =>
    decided.push([service, consent]),
  );
  const online = new OnlineServices(config.services, consents);
  const dialogue = new Dialogue(SKILLS, { ...makeFixedContext(), deck: new Deck(() => 0), online });
  return {
    decided,
    close: () => online.close(),
    async say(sentence) {
      const plan = dialogue.understand(sentence);
      dialogue.settle(plan);
      return dialogue.lookUp(plan, new AbortController().signal);
    },
  };
}
