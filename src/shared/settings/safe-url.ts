/** Encrypted, or on this machine. */
export const SAFE_URL = /^https:\/\/[^\s]+$|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/][^\s]*$/;
