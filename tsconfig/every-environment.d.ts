/** What pages and Node both have, and TypeScript declares with the DOM or with Node only. */
declare class URL {
  constructor(url: string);
  readonly hostname: string;
}
