/** A key-value store that several clients share. Every method fails fast, so that it never slows down speech. */
export interface SharedStore {
  /** Whether the store is connected and its last commands did not fail. */
  readonly isAvailable: boolean;
  /** @returns undefined for a missing or too large value. @throws HarkError REMOTE_* */
  get(key: string): Promise<Buffer | undefined>;
  /** Stores the value and releases the claim. @throws HarkError REMOTE_* */
  put(key: string, value: Buffer): Promise<void>;
  /** @returns whether this client may make the value; the claim expires by itself. @throws HarkError REMOTE_* */
  claim(key: string): Promise<boolean>;
  /** Lets another client make the value. @throws HarkError REMOTE_* */
  releaseClaim(key: string): Promise<void>;
  close(): Promise<void>;
}
