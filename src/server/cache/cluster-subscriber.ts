import type { Cluster, Redis as TcpClient } from "ioredis";
import { RedisUnavailableError } from "./errors";
import { logFailure, retryDelay } from "./reconnect";
import type { Subscriber, SubscriberEvents } from "./subscriber";

/**
 * A subscriber of a cluster, whose nodes all deliver what is published at any of them. It is connected to one, and to another
 * once the connection ends or the cluster no longer has that node. ioredis would do the same, but without saying so, and what
 * is published in between is lost.
 */
export class ClusterSubscriber implements Subscriber {
  #client: TcpClient | undefined;
  #attempt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly events: SubscriberEvents,
  ) {
    cluster.on("-node", this.#leave);
    this.#connect();
  }

  /** Throws RedisUnavailableError while no node is known; once there is one, `ready` follows. */
  async subscribe(channels: string[]): Promise<unknown> {
    if (!this.#client) throw new RedisUnavailableError("No node of the cluster is known");
    return this.#client.subscribe(...channels);
  }

  async unsubscribe(channel: string): Promise<unknown> {
    return this.#client?.unsubscribe(channel);
  }

  close(): void {
    this.cluster.off("-node", this.#leave);
    this.#disconnect();
  }

  #connect(): void {
    const node = this.#someNode();
    if (!node) {
      this.#connectLater();
      return;
    }
    const client = node.duplicate({ lazyConnect: false, autoResubscribe: false });
    this.#client = client;
    const whileCurrent =
      <T extends unknown[]>(act: (...args: T) => void) =>
      (...args: T) => {
        if (this.#client === client) act(...args);
      };
    client.on("error", logFailure);
    client.on("message", whileCurrent(this.events.message));
    client.on(
      "ready",
      whileCurrent(() => {
        this.#attempt = 0;
        this.events.ready();
      }),
    );
    client.on(
      "end",
      whileCurrent(() => this.#connectLater()),
    );
  }

  #connectLater(): void {
    this.#disconnect();
    this.#attempt += 1;
    this.#timer = setTimeout(() => this.#connect(), retryDelay(this.#attempt)).unref();
  }

  #disconnect(): void {
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    client?.disconnect();
  }

  /** One that commands reach, if there is any. */
  #someNode(): TcpClient | undefined {
    const masters = this.cluster.nodes("master");
    const reached = masters.filter(({ status }) => status === "ready");
    const nodes = reached.length > 0 ? reached : masters;
    return nodes[Math.floor(Math.random() * nodes.length)];
  }

  /** A node that hangs ends no connection: the others say that it is no longer one of them. */
  readonly #leave = ({ options }: TcpClient): void => {
    const own = this.#client?.options;
    if (own && own.host === options.host && own.port === options.port) this.#connectLater();
  };
}
