import type { ComputerAction } from '../../../shared/engine/computer-actions.ts';
import { confirm } from './confirm.ts';
import { type Plan, type SkillContext, say } from './skill.ts';

const TEXTS = {
  en: {
    kinds: {
      programs: 'start, show and close programs',
      folders: 'open your folders',
      web: 'open pages in your browser',
      screenshots: 'save pictures of the screen',
      lock: 'lock the screen',
    } satisfies Record<ComputerAction, string>,
    mayI: (kind: string, now: string | undefined) =>
      `May I ${kind} when you ask${now === undefined ? '' : `, now ${now}`}?`,
    refused: (kind: string) =>
      `I would have to ${kind}, and you do not want that. You can allow it in the settings, under This computer.`,
    willNot: 'All right, I leave it. You can allow it in the settings, under This computer.',
  },
  de: {
    kinds: {
      programs: 'Programme starten, zeigen und schließen',
      folders: 'Ihre Ordner öffnen',
      web: 'Seiten in Ihrem Browser öffnen',
      screenshots: 'Bilder des Bildschirms speichern',
      lock: 'den Bildschirm sperren',
    } satisfies Record<ComputerAction, string>,
    mayI: (kind: string, now: string | undefined) =>
      `Darf ich ${kind}, wenn Sie darum bitten${now === undefined ? '' : `, jetzt ${now}`}?`,
    refused: (kind: string) =>
      `Ich müsste ${kind}, und das möchten Sie nicht. Sie können es in den Einstellungen unter „Dieser Rechner“ erlauben.`,
    willNot: 'Gut, ich lasse es. Sie können es in den Einstellungen unter „Dieser Rechner“ erlauben.',
  },
};

/**
 * A plan that acts on this computer where the user allows it, asks the user the first time, and says how to allow it after a no.
 * @param now what it is about this time, such as a program's name; undefined where the kind says it all
 */
export function ifAllowed(
  action: ComputerAction,
  now: string | undefined,
  plan: () => Plan,
  { consents, language }: SkillContext,
): Plan {
  const { kinds, mayI, refused, willNot } = TEXTS[language];
  const kind = kinds[action];
  switch (consents.of(action)) {
    case 'allowed':
      return plan();
    case 'refused':
      return say(refused(kind));
    case 'ask':
      return confirm(
        mayI(kind, now),
        () => {
          const allowed = plan();
          const decide = () => consents.decide(action, 'allowed');
          // First the yes: what is done may be checked against it elsewhere.
          return {
            ...allowed,
            effects: [{ kind: 'permission', change: 'added', apply: decide }, ...(allowed.effects ?? [])],
          };
        },
        () => ({
          ...say(willNot),
          effects: [{ kind: 'permission', change: 'removed', apply: () => consents.decide(action, 'refused') }],
        }),
      );
  }
}
