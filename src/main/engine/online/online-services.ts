import type { Consent, OnlineService, ServiceConsents } from '../../../shared/engine/online-services.ts';
import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { Article } from '../reading/article/article-message.ts';
import type { Consents } from './consents.ts';
import { type KeptAnswerStore, KeptAnswers } from './kept-answers.ts';
import type { Online, OnlineAnswer, OnlineCommand, OnlineRequest, PageRequest } from './online.ts';
import type { ServiceClient } from './service-client.ts';

/** Asks services that the user allows. The client is loaded with the first request. */
export class OnlineServices implements Online {
  #client: Promise<ServiceClient> | undefined;
  readonly #kept: KeptAnswers;

  /** @param store keeps answers after the session */
  constructor(
    readonly settings: Config['services'],
    private readonly consents: Consents,
    store?: KeptAnswerStore,
  ) {
    this.#kept = new KeptAnswers(store);
  }

  consentTo(service: OnlineService): Consent {
    return this.consents.of(service);
  }

  decide(service: OnlineService, consent: Consent): void {
    this.consents.decide(service, consent);
    if (consent === 'refused') this.#forgetRefused();
  }

  /** Takes over what the settings say. */
  setConsents(consents: ServiceConsents): void {
    this.consents.replace(consents);
    if (Object.values(consents).includes('refused')) this.#forgetRefused();
  }

  /** Deletes what services answered. */
  forgetAnswers(): void {
    this.#kept.deleteAllBut(() => false);
  }

  async get<Answer>(request: OnlineRequest<Answer>): Promise<OnlineAnswer<Answer>> {
    this.#requireConsent(request.service);
    return (await this.load()).get(request);
  }

  async post<Answer>(command: OnlineCommand<Answer>): Promise<Answer> {
    this.#requireConsent(command.service);
    return (await this.load()).post(command);
  }

  async readPage(request: PageRequest): Promise<Article> {
    this.#requireConsent('pages');
    return (await this.load()).readPage(request);
  }

  load(): Promise<ServiceClient> {
    this.#client ??= import('./service-client.ts').then(({ ServiceClient }) => new ServiceClient(this.#kept));
    return this.#client;
  }

  /** Aborts all requests. */
  async close(): Promise<void> {
    await (await this.#client)?.close();
  }

  #requireConsent(service: OnlineService): void {
    if (this.consentTo(service) === 'allowed') return;
    throw new HarkError('SERVICE_REFUSED', `the user has not allowed the service ${service}`);
  }

  #forgetRefused(): void {
    this.#kept.deleteAllBut((service) => this.consentTo(service) !== 'refused');
  }
}
