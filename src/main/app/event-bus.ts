/** The payload as arguments: none for an event whose payload type is `undefined`. */
type PayloadArguments<Payload> = [Payload] extends [undefined] ? [] : [payload: Payload];

/**
 * Delivers events of the types in `Events` (event type → payload type) to their subscribers: synchronously, in the order
 * in which they subscribed.
 */
export class EventBus<Events extends object> {
  readonly #subscribers = new Map<keyof Events, Set<{ notify(payload: never): void }>>();

  /** @param onSubscriberError called when a subscriber throws; the other subscribers still get the event */
  constructor(private readonly onSubscriberError: (error: unknown, type: keyof Events) => void) {}

  /** @returns a function that ends the subscription */
  on<Type extends keyof Events>(type: Type, notify: (payload: Events[Type]) => void): () => void {
    const subscribers = this.#subscribers.get(type) ?? new Set();
    this.#subscribers.set(type, subscribers);
    // The same function may subscribe twice.
    const subscriber = { notify };
    subscribers.add(subscriber);
    return () => void subscribers.delete(subscriber);
  }

  publish<Type extends keyof Events>(type: Type, ...[payload]: PayloadArguments<Events[Type]>): void {
    const subscribers = this.#subscribers.get(type);
    // A copy: a subscriber may subscribe or unsubscribe others. One that was unsubscribed meanwhile gets nothing.
    for (const subscriber of [...(subscribers ?? [])]) {
      if (!subscribers?.has(subscriber)) continue;
      try {
        subscriber.notify(payload as never);
      } catch (error) {
        this.onSubscriberError(error, type);
      }
    }
  }
}
