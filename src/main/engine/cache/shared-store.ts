/** What several clients keep in one place. Every method fails fast: a cache that is waited for is none. */
export interface SharedStore {
  /** Whether it can be asked now. */
  readonly up: boolean;
  /** @returns undefined when it is not there. @throws HarkError REMOTE_* */
  get(key: string): Promise<Buffer | undefined>;
  /** Keeps it and lets go of the claim. @throws HarkError REMOTE_* */
  put(key: string, value: Buffer): Promise<void>;
  /** @returns whether this client is the one to make it; the claim ends by itself. @throws HarkError REMOTE_* */
  claim(key: string): Promise<boolean>;
  /** It could not be made: another may try. @throws HarkError REMOTE_* */
  unclaim(key: string): Promise<void>;
  close(): Promise<void>;
}
