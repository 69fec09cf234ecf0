/** Receives what is published. Its connection is its own, because one that is subscribed sends nothing else. */
export interface Subscriber {
  subscribe(channels: string[]): Promise<unknown>;
  unsubscribe(channel: string): Promise<unknown>;
  close(): void;
}

export interface SubscriberEvents {
  message(channel: string, message: string): void;
  /** Connected, perhaps again: nothing is subscribed, and what was published meanwhile is lost. */
  ready(): void;
}
