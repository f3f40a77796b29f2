import { DOMParser, type Element } from '@xmldom/xmldom';
import { HarkError } from '../../../../shared/errors.ts';

const DAV = 'DAV:';
const CALDAV = 'urn:ietf:params:xml:ns:caldav';

/** What a server tells of one resource in a multistatus answer (RFC 4918, section 13). */
export interface Resource {
  href: string;
  isCalendar: boolean;
  /** Whether it holds events; calendars that do not say so do. */
  holdsEvents: boolean;
  /** Where it points to. */
  principal: string | undefined;
  home: string | undefined;
}

/** @throws HarkError CALENDAR_INVALID when the answer is none of WebDAV */
export function resourcesOf(xml: string): Resource[] {
  return responsesOf(xml).map((response) => {
    const components = Array.from(response.getElementsByTagNameNS(CALDAV, 'comp'), (comp) => comp.getAttribute('name'));
    return {
      href: textIn(response, DAV, 'href') ?? '',
      isCalendar: response.getElementsByTagNameNS(CALDAV, 'calendar').length > 0,
      holdsEvents: components.length === 0 || components.includes('VEVENT'),
      principal: hrefIn(response, DAV, 'current-user-principal'),
      home: hrefIn(response, CALDAV, 'calendar-home-set'),
    };
  });
}

/** @returns the calendar data in the answer to a query. @throws HarkError CALENDAR_INVALID when the answer is none of WebDAV */
export function calendarDataOf(xml: string): string[] {
  return responsesOf(xml).flatMap((response) => textIn(response, CALDAV, 'calendar-data') ?? []);
}

function responsesOf(xml: string): Element[] {
  try {
    const onError = (_level: string, message: string) => {
      throw new Error(message);
    };
    const root = new DOMParser({ onError }).parseFromString(xml.trim(), 'text/xml').documentElement;
    if (root?.namespaceURI !== DAV || root.localName !== 'multistatus') throw new Error('no multistatus');
    return Array.from(root.getElementsByTagNameNS(DAV, 'response'));
  } catch (cause) {
    throw new HarkError('CALENDAR_INVALID', 'the answer is none of a CalDAV server', { cause });
  }
}

function textIn(element: Element, namespace: string, name: string): string | undefined {
  return element.getElementsByTagNameNS(namespace, name).item(0)?.textContent?.trim() || undefined;
}

function hrefIn(element: Element, namespace: string, name: string): string | undefined {
  const found = element.getElementsByTagNameNS(namespace, name).item(0);
  return found ? textIn(found, DAV, 'href') : undefined;
}
