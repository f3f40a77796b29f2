import { create } from 'zustand';
import type { EngineEventOf } from '../../../shared/engine/engine-events.ts';
import type { Routine, RoutineValues } from '../../../shared/engine/routine.ts';
import { invoke } from '../../ipc.ts';
import { useSettings } from '../settings.ts';
import { phrasesOf, type RoutineDraft, routineOf, stepTexts, withRoutine } from './routine-draft.ts';
import { type KnownSkills, problemsOf } from './routine-problems.ts';

const PATH = 'skills.routines';

/** The key of the draft of a new routine: no routine has this name. */
export const NEW_ROUTINE = '';

interface RoutinesStore {
  /** By the name of the routine when it was opened. They outlive the settings view: nothing that was typed is lost. */
  drafts: Readonly<Record<string, RoutineDraft>>;
  skills: KnownSkills;
  /** The last routine that was deleted here, and its place; it can be brought back. */
  deleted: { name: string; routine: Routine; place: number } | undefined;
  /** What the engine answered. */
  addSkills(skills: EngineEventOf<'skills'>['skills']): void;
  open(key: string, draft: RoutineDraft): void;
  update(key: string, change: Partial<RoutineDraft>): void;
  close(key: string): void;
  /** Saves a draft and closes it. @returns false if it stays open, because it has problems or was refused */
  save(key: string): Promise<boolean>;
  remove(name: string): Promise<void>;
  undoRemove(): Promise<void>;
}

/** Routines that are being edited in the settings. The routines themselves are in the settings. */
export const useRoutines = create<RoutinesStore>((set, get) => {
  const write = async (routines: RoutineValues) => {
    await useSettings.getState().change(PATH, routines);
    return useSettings.getState().refused?.path !== PATH;
  };
  return {
    drafts: {},
    skills: new Map(),
    deleted: undefined,
    addSkills: (found) =>
      set(({ skills }) => ({
        skills: new Map([...skills, ...found.map(({ sentence, skill }) => [sentence, skill] as const)]),
      })),
    open: (key, draft) => {
      set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
      askForSkills(draft, get().skills);
    },
    update: (key, change) => {
      const { drafts, skills } = get();
      const before = drafts[key];
      if (!before) return;
      const draft = { ...before, ...change };
      set({ drafts: { ...drafts, [key]: draft } });
      askForSkills(draft, skills);
    },
    close: (key) =>
      set(({ drafts, skills }) => {
        const others = without(drafts, key);
        // What is understood can have changed when the next one is opened.
        return { drafts: others, skills: Object.keys(others).length > 0 ? skills : new Map() };
      }),
    save: async (key) => {
      const { drafts, skills, update, close } = get();
      const draft = drafts[key];
      if (!draft) return false;
      if (Object.keys(problemsOf(draft, without(routines(), key), skills)).length > 0) {
        update(key, { isSubmitted: true });
        return false;
      }
      const isSaved = await write(withRoutine(routines(), key, draft.name.trim(), routineOf(draft)));
      if (!isSaved) return false;
      close(key);
      set({ deleted: undefined });
      return true;
    },
    remove: async (name) => {
      const routine = routines()[name];
      if (!routine) return;
      const place = Object.keys(routines()).indexOf(name);
      if (await write(without(routines(), name))) set({ deleted: { name, routine, place } });
    },
    undoRemove: async () => {
      const { deleted } = get();
      if (!deleted) return;
      const entries = Object.entries(without(routines(), deleted.name));
      entries.splice(deleted.place, 0, [deleted.name, deleted.routine]);
      if (await write(Object.fromEntries(entries))) set({ deleted: undefined });
    },
  };
});

function routines(): RoutineValues {
  return useSettings.getState().snapshot?.config.skills.routines ?? {};
}

/** The engine answers by `skills`. Without an engine nothing is known, and nothing is a mistake for it. */
function askForSkills(draft: RoutineDraft, known: KnownSkills): void {
  const sentences = [draft.name.trim(), ...phrasesOf(draft), ...stepTexts(draft)];
  const unknown = sentences.filter((sentence) => sentence !== '' && !known.has(sentence));
  if (unknown.length > 0)
    invoke('engine:command', { type: 'report-skills', sentences: unknown }).catch(() => undefined);
}

function without<Value>(values: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _, ...others } = values;
  return others;
}
