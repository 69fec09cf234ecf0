import type { Cluster, ClusterOptions, RedisOptions, Redis as TcpClient } from "ioredis";
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
  /** What channels begin with: unlike keys, all databases of a server share them. */
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
 * logged, and retried. Only this loads the client: functions reach Redis over HTTP.
 */
export function connect(address: RedisAddress): TcpConnection {
  return address.kind === "cluster" ? connectCluster(address) : connectServer(address);
}

function connectServer(address: RedisAddress): TcpConnection {
  const { kind, hosts, tls, db } = address;
  const common: RedisOptions = { ...optionsOf(address), db, retryStrategy: retryDelay };
  const options: RedisOptions =
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
        };
  const epoch = new ConnectionEpoch(async () => {
    const server = await opened;
    const identity = await masterIdentity(server);
    if (identity !== undefined) return [identity];
    if (kind === "sentinel") server.disconnect(true);
    return [];
  });
  let client: TcpClient | undefined;
  const opened = import("ioredis").then(({ Redis }) => {
    client = new Redis(options);
    client.on("error", logFailure);
    client.on("close", () => epoch.distrust());
    client.on("ready", () => {
      epoch.verify().catch(logFailure);
    });
    return client;
  });
  return {
    transport: {
      call: (...command) => client?.call(...command) ?? opened.then((server) => server.call(...command)),
      stream: () => client?.stream,
      readsTogether: true,
    },
    epoch,
    subscriber: (events) =>
      subscriberFrom(
        opened.then((server) => subscriberOf(server.duplicate({ autoResubscribe: false }), events)),
      ),
    channelPrefix: `${db}:`,
    assertComplete: async () => {},
    close: () => void opened.then((server) => server.disconnect()),
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

/** One that is not there yet. */
function subscriberFrom(coming: Promise<Subscriber>): Subscriber {
  return {
    subscribe: async (channels) => (await coming).subscribe(channels),
    unsubscribe: async (channel) => (await coming).unsubscribe(channel),
    close: () => void coming.then((subscriber) => subscriber.close()),
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
  // Those that were replicas may have become masters.
  const epoch = new ConnectionEpoch(async () => {
    const cluster = await opened;
    const reached = cluster.nodes("all").filter(({ status }) => status === "ready");
    const identities = await Promise.all(reached.map((node) => identityWithin(cluster, node)));
    return identities.filter((identity) => identity !== undefined);
  });
  let known: Cluster | undefined;
  const opened = import("ioredis").then(({ Cluster }) => {
    known = new Cluster(address.hosts, options);
    known.on("error", logFailure);
    known.on("node error", logFailure);
    known.on("+node", (node: TcpClient) => {
      node.on("close", () => epoch.distrust());
      node.on("ready", () => {
        epoch.extend();
        epoch.verify().catch(logFailure);
      });
    });
    return known;
  });
  return {
    transport: {
      call: async (...command) => {
        const cluster = known ?? (await opened);
        // Commands in the client's own queue would wait as long as the outage lasts.
        if (cluster.status !== "ready") await untilReady(cluster);
        return cluster.call(...command);
      },
      stream: () => undefined,
      readsTogether: false,
    },
    epoch,
    subscriber: (events) => subscriberFrom(opened.then((cluster) => new ClusterSubscriber(cluster, events))),
    channelPrefix: "",
    assertComplete: async () => inTime(timeoutMs, pingCluster(await opened)),
    close: () => void opened.then((cluster) => cluster.disconnect()),
  };
}

/** A hanging node breaks no connection: the others report which one has taken its place. */
const identityWithin = (cluster: Cluster, node: TcpClient) =>
  inTime(timeoutMs, masterIdentity(node)).catch((error: unknown) => {
    cluster.refreshSlotsCache();
    throw error;
  });

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
