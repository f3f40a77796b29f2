/** The SDK reads the addresses of authorization servers with it, and Electron 25 does not have it (decision 2). */
URL.canParse ??= (url, base) => {
  try {
    return new URL(url, base) instanceof URL;
  } catch {
    return false;
  }
};
