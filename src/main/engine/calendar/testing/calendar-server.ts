import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server behaves. `silent`: it takes the request and says nothing. `dripping`: its answer never ends. */
export type Behaviour =
  | 'normal'
  | 'silent'
  | 'dripping'
  | 'page'
  | 'failing'
  | 'locked'
  | 'moved'
  | 'elsewhere'
  | 'circle'
  | 'huge';

/** A server with a calendar, as a file at `/work.ics` and by CalDAV at `/dav/`. */
export class CalendarServer {
  behaviour: Behaviour = 'normal';
  /** The calendar. */
  text = '';
  /** The user and the password that it wants, such as "anna:secret"; anybody may read without. */
  wants: string | undefined;
  /** Method, path and depth of each request. */
  readonly requests: string[] = [];
  readonly headers: IncomingMessage['headers'][] = [];

  private constructor(private readonly server: Server) {}

  static async start(text: string): Promise<CalendarServer> {
    const server = createServer();
    const started = new CalendarServer(server);
    started.text = text;
    server.on('request', (request, response) => started.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** @returns the address with a user in it */
  urlOf(user: string, path: string): string {
    return `${this.url.replace('//', `//${user}@`)}${path}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '/', headers } = request;
    this.requests.push([method, url, headers.depth].filter(Boolean).join(' '));
    this.headers.push(headers);
    const given = Buffer.from((headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    if (this.behaviour === 'locked' || (this.wants !== undefined && given !== this.wants)) {
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="calendars"' }).end();
    }
    switch (this.behaviour) {
      case 'silent':
        return;
      case 'dripping':
        response.writeHead(200, { 'content-type': 'text/calendar' });
        return void response.write('BEGIN:VCALENDAR\r\n');
      case 'page':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sign in</p>');
      case 'failing':
        return void response.writeHead(500).end('no');
      case 'elsewhere':
        return void response.writeHead(302, { location: 'http://192.0.2.1/work.ics' }).end();
      case 'circle':
        return void response.writeHead(302, { location: url }).end();
      case 'huge':
        response.writeHead(200, { 'content-type': 'text/calendar' });
        response.write('BEGIN:VCALENDAR\r\n');
        for (let count = 0; count < 40; count++) response.write('X'.repeat(2 ** 20));
        return void response.end();
      case 'moved':
        if (url === '/work.ics') return void response.writeHead(301, { location: '/new.ics' }).end();
    }
    if (url.endsWith('.ics') && method === 'GET') return this.#file(headers, response);
    return this.#dav(`${method} ${url}`, response);
  }

  #file(headers: IncomingMessage['headers'], response: ServerResponse): void {
    const etag = `"${this.text.length}"`;
    if (headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8', etag }).end(this.text);
  }

  #dav(request: string, response: ServerResponse): void {
    const answers: Record<string, string> = {
      'PROPFIND /dav/': resource(
        '/dav/',
        '<d:current-user-principal><d:href>/dav/anna/</d:href></d:current-user-principal>',
      ),
      'PROPFIND /dav/anna/': resource(
        '/dav/anna/',
        '<c:calendar-home-set><d:href>/dav/anna/calendars/</d:href></c:calendar-home-set>',
      ),
      'PROPFIND /dav/anna/calendars/': [
        resource('/dav/anna/calendars/', '<d:resourcetype><d:collection/></d:resourcetype>'),
        resource('/dav/anna/calendars/work/', calendarType('VEVENT')),
        resource('/dav/anna/calendars/tasks/', calendarType('VTODO')),
      ].join(''),
      'PROPFIND /dav/anna/calendars/work/': resource('/dav/anna/calendars/work/', calendarType('VEVENT')),
      'REPORT /dav/anna/calendars/work/': resource(
        '/dav/anna/calendars/work/1.ics',
        `<c:calendar-data>${this.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</c:calendar-data>`,
      ),
    };
    const body = answers[request];
    if (request === 'PROPFIND /.well-known/caldav') return void response.writeHead(301, { location: '/dav/' }).end();
    if (body === undefined) return void response.writeHead(404).end();
    response
      .writeHead(207, { 'content-type': 'application/xml; charset=utf-8' })
      .end(
        `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${body}</d:multistatus>`,
      );
  }
}

const resource = (href: string, properties: string) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;

const calendarType = (component: string) =>
  `<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><c:supported-calendar-component-set><c:comp name="${component}"/></c:supported-calendar-component-set>`;
