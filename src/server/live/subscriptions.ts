import { inTime } from "@/server/cache/in-time";
import type { Subscriber, SubscriberEvents } from "@/server/cache/subscriber";
import { logger } from "@/server/observability/logger";

/** How long a new stream waits for Redis before it begins without. */
const subscribeTimeoutMs = 1000;

interface Listener {
  message: SubscriberEvents["message"];
  /** Messages may have been lost. */
  missed(): void;
}

/** The channels that a process listens to, on one connection, which lasts as long as there are any. */
export class Subscriptions {
  /** By name, with a promise that settles once it is known whether it delivers. */
  readonly #channels = new Map<string, Promise<unknown>>();
  #subscriber: Subscriber | undefined;
  #hasGap = false;

  constructor(
    private readonly connect: (events: SubscriberEvents) => Subscriber,
    private readonly listener: Listener,
  ) {}

  /** Resolves when the channel delivers; without Redis, which it then does as soon as Redis is back, after a while. */
  async add(channel: string): Promise<void> {
    const known = this.#channels.get(channel);
    const subscribed = known ?? this.#subscribe([channel]);
    this.#channels.set(channel, subscribed);
    await inTime(subscribeTimeoutMs, subscribed).catch(() => {});
  }

  /** Ends the subscription of a channel; with the last one, the connection. Never throws. */
  remove(channel: string): void {
    if (!this.#channels.delete(channel)) return;
    if (this.#channels.size === 0) this.close();
    else this.#subscriber?.unsubscribe(channel).catch(() => {});
  }

  /** Ends all subscriptions and the connection. */
  close(): void {
    this.#channels.clear();
    this.#subscriber?.close();
    this.#subscriber = undefined;
  }

  #subscribe(channels: string[]): Promise<unknown> {
    const subscriber = this.#subscriber ?? this.#connect();
    const subscribed = subscriber.subscribe(channels);
    subscribed.catch((error: unknown) => {
      this.#hasGap = true;
      logger().warn({ error }, "changes are not received");
    });
    return subscribed;
  }

  #connect(): Subscriber {
    this.#hasGap = false;
    this.#subscriber = this.connect({
      message: this.listener.message,
      ready: () => void this.#subscribeAgain(),
    });
    return this.#subscriber;
  }

  /** Subscriptions end with the connection. */
  async #subscribeAgain(): Promise<void> {
    const channels = [...this.#channels.keys()];
    if (channels.length === 0) return;
    const subscribed = this.#subscribe(channels);
    for (const channel of channels) this.#channels.set(channel, subscribed);
    const isDone = await subscribed.then(
      () => true,
      () => false,
    );
    if (isDone && this.#hasGap) this.listener.missed();
    this.#hasGap = true;
  }
}
