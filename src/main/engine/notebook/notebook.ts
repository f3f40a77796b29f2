/** The user's lists and notes. */
export interface NotebookContent {
  /** Items by list name, such as "shopping". */
  lists: Record<string, string[]>;
  notes: string[];
}

/** Stores the notebook beyond the run of the engine. */
export interface NotebookStore {
  read(): NotebookContent;
  write(content: NotebookContent): void;
}

/** Lists and notes, with every change stored at once. */
export class Notebook {
  #content: NotebookContent;

  constructor(private readonly store?: NotebookStore | undefined) {
    this.#content = store?.read() ?? { lists: {}, notes: [] };
  }

  get notes(): readonly string[] {
    return this.#content.notes;
  }

  get listNames(): readonly string[] {
    return Object.keys(this.#content.lists);
  }

  list(name: string): readonly string[] {
    return Object.hasOwn(this.#content.lists, name) ? (this.#content.lists[name] ?? []) : [];
  }

  /** A list that is empty is still there. */
  setList(name: string, items: readonly string[]): void {
    this.#change({ ...this.#content, lists: { ...this.#content.lists, [name]: [...items] } });
  }

  deleteList(name: string): void {
    const lists = Object.fromEntries(Object.entries(this.#content.lists).filter(([other]) => other !== name));
    this.#change({ ...this.#content, lists });
  }

  setNotes(notes: readonly string[]): void {
    this.#change({ ...this.#content, notes: [...notes] });
  }

  #change(content: NotebookContent): void {
    this.#content = content;
    this.store?.write(content);
  }
}
