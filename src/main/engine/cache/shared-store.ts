/** A store that several clients share. Every method fails fast, because a slow cache is useless. */
export interface SharedStore {
  /** Whether it is connected. */
  readonly up: boolean;
  /** @returns undefined when it is not there. @throws HarkError REMOTE_* */
  get(key: string): Promise<Buffer | undefined>;
  /** Stores the value and releases the claim. @throws HarkError REMOTE_* */
  put(key: string, value: Buffer): Promise<void>;
  /** @returns whether this client got the claim, which expires by itself. @throws HarkError REMOTE_* */
  claim(key: string): Promise<boolean>;
  /** Releases the claim so that another client may try. @throws HarkError REMOTE_* */
  unclaim(key: string): Promise<void>;
  close(): Promise<void>;
}
