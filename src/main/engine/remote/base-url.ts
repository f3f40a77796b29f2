/** Paths of OpenAI's and Ollama's API that users copy along with the address of the server. */
const API_PATH =
  /\/(?:api\/(?:chat|generate|tags)|(?<=\/v\d+\/)chat|chat\/completions|completions|models|responses|audio\/(?:transcriptions|translations|speech))$/;
/** A part of a path that names the version of an API, such as `v1` or `v1beta`. */
const VERSION = /\/v\d+(?:[a-z]+\d*)?(?:\/|$)|\/deployments\//;

/** The address of a server as the user wrote it, to which the paths of its API are added. */
export class BaseUrl {
  readonly #url: URL;

  /**
   * @param text such as `http://127.0.0.1:11434/v1`; slashes at its end and a path of the API, such as
   *   `/chat/completions`, are left out, and its query is sent with each request
   */
  constructor(text: string) {
    const url = new URL(text);
    url.hash = '';
    url.pathname = url.pathname
      .replace(/\/{2,}/g, '/')
      .replace(/\/$/, '')
      .replace(API_PATH, '');
    this.#url = url;
  }

  /** Scheme, host and port. */
  get origin(): string {
    return this.#url.origin;
  }

  /** Whether the path names a version of the API, or a deployment of Azure, which stands in its place. */
  get hasVersion(): boolean {
    return VERSION.test(this.#url.pathname);
  }

  /** @param path of the API, with a leading slash, and its query if it has one */
  urlOf(path: string): URL {
    const url = new URL(this.#url);
    const { pathname, search } = new URL(path, url.origin);
    url.pathname = url.pathname.replace(/\/+$/, '') + pathname;
    if (search !== '') url.search = url.search === '' ? search : `${url.search}&${search.slice(1)}`;
    return url;
  }
}
