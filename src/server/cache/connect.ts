import { Cluster, type ClusterOptions, type RedisOptions, Redis as TcpClient } from "ioredis";
import type { RedisAddress } from "@/lib/redis-url";
import { deferred } from "@/server/deferred";
import { ClusterSubscriber } from "./cluster-subscriber";
import { timeoutMs } from "./command-requester";
import { ConnectionEpoch, type Epoch } from "./epoch";
import { RedisUnavailableError } from "./errors";
import { masterIdentity } from "./identity";
import { inTime } from "./in-time";
import { logFailure, retryDelay } from "./reconnect";
import type { Subscriber, SubscriberEvents } from "./subscriber";
import type { TcpTransport } from "./tcp-requester";

/** Redis over TCP: one server, the master that sentinels name, or the masters of a cluster. */
export interface TcpConnection {
  readonly transport: TcpTransport;
  readonly epoch: Epoch;
  /** Begins to connect a subscriber. */
  subscriber(events: SubscriberEvents): Subscriber;
  /** The prefix of channels: unlike keys, they are shared by all databases of a server. */
  readonly channelPrefix: string;
  /** Throws RedisUnavailableError if one part does not respond, even if others do. */
  assertComplete(): Promise<void>;
  close(): void;
}

function optionsOf({ username, password, tls }: RedisAddress): RedisOptions {
  return {
    username,
    password,
    tls: tls ? {} : undefined,
    connectTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
  };
}

/**
 * Connects to the Redis at an address of `REDIS_URL`: one server, one behind sentinels, or a cluster. Failures are
 * logged, and retried.
 */
export function connect(address: RedisAddress): TcpConnection {
  return address.kind === "cluster" ? connectCluster(address) : connectServer(address);
}

function connectServer(address: RedisAddress): TcpConnection {
  const { kind, hosts, tls, db } = address;
  const common: RedisOptions = { ...optionsOf(address), db, retryStrategy: retryDelay };
  const client = new TcpClient(
    kind === "server"
      ? { ...common, ...hosts[0] }
      : {
          ...common,
          sentinels: hosts,
          name: address.masterName,
          sentinelUsername: address.sentinelUsername,
          sentinelPassword: address.sentinelPassword,
          enableTLSForSentinelMode: tls,
          sentinelTLS: tls ? {} : undefined,
          sentinelCommandTimeout: timeoutMs,
          sentinelRetryStrategy: retryDelay,
          sentinelReconnectStrategy: retryDelay,
          // A hanging master breaks no connection: sentinels report when another one takes its place.
          failoverDetector: true,
        },
  );
  const epoch = new ConnectionEpoch(async () => {
    const identity = await masterIdentity(client);
    if (identity !== undefined) return [identity];
    if (kind === "sentinel") client.disconnect(true);
    return [];
  });
  client.on("error", logFailure);
  client.on("close", () => epoch.distrust());
  client.on("ready", () => {
    epoch.verify().catch(logFailure);
  });
  return {
    transport: {
      call: (...command) => client.call(...command),
      stream: () => client.stream,
      readsTogether: true,
    },
    epoch,
    subscriber: (events) => subscriberOf(client.duplicate({ autoResubscribe: false }), events),
    channelPrefix: `${db}:`,
    assertComplete: async () => {},
    close: () => client.disconnect(),
  };
}

function subscriberOf(client: TcpClient, { message, ready }: SubscriberEvents): Subscriber {
  client.on("error", logFailure);
  client.on("message", message);
  client.on("ready", ready);
  return {
    subscribe: (channels) => client.subscribe(...channels),
    unsubscribe: (channel) => client.unsubscribe(channel),
    close: () => client.disconnect(),
  };
}

function connectCluster(address: RedisAddress): TcpConnection {
  const options: ClusterOptions = {
    redisOptions: optionsOf(address),
    clusterRetryStrategy: retryDelay,
    slotsRefreshTimeout: timeoutMs,
    // Certificates have the names that the cluster announces.
    ...(address.tls && { dnsLookup: (host, callback) => callback(null, host) }),
  };
  const cluster = new Cluster(address.hosts, options);
  // A hanging node breaks no connection: the others report which one has taken its place.
  const identityOf = (node: TcpClient) =>
    inTime(timeoutMs, masterIdentity(node)).catch((error: unknown) => {
      cluster.refreshSlotsCache();
      throw error;
    });
  const mastersAmong = async (nodes: TcpClient[]) => {
    const identities = await Promise.all(nodes.map(identityOf));
    return identities.filter((identity) => identity !== undefined);
  };
  // Those that were replicas may have become masters.
  const epoch = new ConnectionEpoch(() =>
    mastersAmong(cluster.nodes("all").filter(({ status }) => status === "ready")),
  );
  cluster.on("error", logFailure);
  cluster.on("node error", logFailure);
  cluster.on("+node", (node: TcpClient) => {
    node.on("close", () => epoch.distrust());
    node.on("ready", () => {
      epoch.extend();
      epoch.verify().catch(logFailure);
    });
  });
  return {
    transport: {
      call: async (...command) => {
        // Commands in the client's own queue would wait as long as the outage lasts.
        if (cluster.status !== "ready") await untilReady(cluster);
        return cluster.call(...command);
      },
      stream: () => undefined,
      readsTogether: false,
    },
    epoch,
    subscriber: (events) => new ClusterSubscriber(cluster, events),
    channelPrefix: "",
    assertComplete: () => inTime(timeoutMs, pingCluster(cluster)),
    close: () => cluster.disconnect(),
  };
}

const waiting = new WeakMap<Cluster, Promise<void>>();

/** One listener for all waiting callers. */
function untilReady(cluster: Cluster): Promise<void> {
  const known = waiting.get(cluster);
  if (known) return known;
  const { promise, resolve } = deferred<void>();
  const onReady = () => resolve();
  cluster.once("ready", onReady);
  const ready = inTime(timeoutMs, promise).finally(() => {
    cluster.off("ready", onReady);
    waiting.delete(cluster);
  });
  waiting.set(cluster, ready);
  return ready;
}

/** Each master that has slots must respond, and the cluster must serve all slots. */
async function pingCluster(cluster: Cluster): Promise<void> {
  if (cluster.status !== "ready") await untilReady(cluster);
  const masters = cluster.nodes("master");
  const [information] = await Promise.all([
    cluster.call("cluster", "info"),
    ...masters.map((node) => node.ping()),
  ]);
  const text = String(information);
  const size = Number(/^cluster_size:(\d+)/m.exec(text)?.[1]);
  if (/^cluster_state:ok/m.test(text) && masters.length >= size) return;
  throw new RedisUnavailableError("The cluster does not serve all slots");
}
