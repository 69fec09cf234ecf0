import { z } from "zod";
import { can, type Permission } from "@/lib/permissions";
import { keys } from "@/server/cache/keys";
import { connectSubscriber } from "@/server/cache/redis";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";
import { liveMessage } from "./announce";
import { Presence } from "./presence";
import { recheck } from "./recheck";
import type { LiveStream } from "./stream";
import { Subscriptions } from "./subscriptions";

/** Streams of one process. A browser has one for each visible tab. */
const maxOfPerson = 12;
const maxOfOrganization = 1000;
const maxOfProcess = 5000;

/** How often a stream is written to, so that proxies do not take it for dead, and that a dead one is noticed. */
const heartbeatSeconds = 25;
/**
 * How many heartbeats pass between two checks of a stream's session: a safety net, since the end of a session is announced.
 * The visit of the stream is renewed at the same time.
 */
const heartbeatsPerCheck = 3;

/** How long others still see someone who has left: the next page may show the same record. */
const leftStayMs = 1000;
/** The same for a page whose stream the server has ended: it opens another one. */
const endedStayMs = 5000;

/** Who may learn that an entity of this type has changed; types that are not listed require access to all activity. */
const readersOf: Record<string, Permission> = {
  product: "products:read",
  category: "products:read",
  custom_field: "products:read",
  saved_view: "products:read",
  organization: "profile:read",
  user: "clients:read",
  invitation: "users:write",
  api_key: "api-keys:write",
  tenant: "tenants:read",
};

const json = z.string().transform((text, ctx) => {
  try {
    return JSON.parse(text);
  } catch {
    ctx.addIssue("not JSON");
    return z.NEVER;
  }
});
const message = json.pipe(liveMessage);

/** The open streams of the process: what each receives, and when it ends. One timer and one connection serve them all. */
export class Hub {
  /** The streams that listen to an organization's channel: its own, and the support sessions of its superusers. */
  readonly #organizations = new Map<number, Set<LiveStream>>();
  readonly #streams = new Set<LiveStream>();
  readonly #subscriptions = new Subscriptions(connectSubscriber, {
    message: (channel, text) => this.#receive(channel, text),
    missed: () => this.#tellAll(),
  });
  readonly #presence = new Presence(({ organizationId, record }) =>
    [...(this.#organizations.get(organizationId) ?? [])].flatMap((stream) => {
      const { visit } = stream;
      return visit?.organizationId === organizationId && visit.record === record ? { visit, stream } : [];
    }),
  );
  #timer: NodeJS.Timeout | undefined;
  #round: Iterator<LiveStream, undefined> = this.#streams.values();
  /** How many heartbeats are due, with the part of one. */
  #owed = 0;

  /** How many streams are open in this process. */
  get size(): number {
    return this.#streams.size;
  }

  /** Whether process, organization and person may open one more stream. */
  hasRoomFor({ organizationId, userId }: Pick<LiveStream, "organizationId" | "userId">): boolean {
    const streams = this.#organizations.get(organizationId) ?? new Set();
    if (this.size >= maxOfProcess || streams.size >= maxOfOrganization) return false;
    let own = 0;
    for (const stream of streams) if (stream.userId === userId) own += 1;
    return own < maxOfPerson;
  }

  /** Resolves once the stream receives what is announced. */
  async add(stream: LiveStream): Promise<void> {
    const channels = [keys.liveTenants];
    for (const organizationId of organizationsOf(stream)) {
      const streams = this.#organizations.get(organizationId) ?? new Set();
      this.#organizations.set(organizationId, streams.add(stream));
      channels.push(keys.live(organizationId));
    }
    this.#streams.add(stream);
    this.#timer ??= setInterval(() => this.#visitSome(), 1000).unref();
    await Promise.all(channels.map((channel) => this.#subscriptions.add(channel)));
    // Its session may have ended after it was authorized, before anything was received.
    this.#check([stream]);
    if (this.#streams.has(stream)) this.#presence.arrive(stream);
  }

  /** The client has left. */
  remove(stream: LiveStream): void {
    this.#remove(stream, leftStayMs);
  }

  #remove(stream: LiveStream, stayMs: number): void {
    if (!this.#streams.delete(stream)) return;
    this.#presence.leave(stream, stayMs);
    for (const organizationId of organizationsOf(stream)) {
      const streams = this.#organizations.get(organizationId);
      streams?.delete(stream);
      if (streams?.size !== 0) continue;
      this.#organizations.delete(organizationId);
      this.#subscriptions.remove(keys.live(organizationId));
    }
    if (this.size > 0) return;
    this.#subscriptions.close();
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Ends all streams, so that clients connect elsewhere. */
  close(): void {
    for (const stream of [...this.#streams]) this.#end(stream);
  }

  #end(stream: LiveStream, stayMs = 0): void {
    this.#remove(stream, stayMs);
    stream.end();
  }

  #receive(channel: string, text: string): void {
    if (channel === keys.liveTenants) {
      this.#check([...this.#streams].filter(({ subdomain }) => subdomain === text));
      return;
    }
    const organizationId = Number(channel.split(":")[1]);
    const streams = this.#organizations.get(organizationId);
    const { data } = message.safeParse(text);
    if (!streams || !data) return;
    if ("record" in data) void this.#presence.refresh({ organizationId, record: data.record });
    else if ("userId" in data) {
      const user = { organizationId, userId: data.userId };
      this.#check([...streams].filter((stream) => isActedBy(stream, user)));
    } else {
      for (const stream of streams) if (stream.organizationId === organizationId) tell(stream, data);
    }
  }

  /** After announcements were missed: any of them may have been made. */
  #tellAll(): void {
    for (const stream of this.#streams) {
      stream.send({ isLive: true, changedMsAgo: null });
      this.#presence.arrive(stream);
    }
    this.#check([...this.#streams]);
  }

  #check(streams: LiveStream[]): void {
    if (streams.length === 0) return;
    recheck(streams, (stream) => this.#end(stream)).catch((error) =>
      logger().warn({ error }, "open streams were not checked"),
    );
  }

  /** Visits a part of the streams each second, so that there is never much to do at once. */
  #visitSome(): void {
    const due: LiveStream[] = [];
    for (this.#owed += this.size / heartbeatSeconds; this.#owed >= 1; this.#owed -= 1) {
      const stream = this.#next();
      if (!stream) break;
      stream.beat();
      if (stream.sessionExpiresAt <= Date.now()) this.#end(stream);
      else if (stream.beats % heartbeatsPerCheck === 0) {
        // A lost connection may go unnoticed while others are shown the person: whoever is still there connects again.
        if (stream.visit?.isAccompanied) this.#end(stream, endedStayMs);
        else due.push(stream);
      }
    }
    for (const stream of due) this.#presence.renew(stream);
    this.#check(due);
  }

  #next(): LiveStream | undefined {
    const { value } = this.#round.next();
    if (value) return value;
    this.#round = this.#streams.values();
    return this.#round.next().value;
  }
}

const organizationsOf = ({ organizationId, superuser }: LiveStream): Set<number> =>
  new Set(superuser ? [organizationId, superuser.organizationId] : [organizationId]);

/** Whether the stream ends with the sessions of this user. */
function isActedBy(stream: LiveStream, user: { organizationId: number; userId: number }): boolean {
  return [stream, stream.superuser].some(
    (actor) => actor?.organizationId === user.organizationId && actor.userId === user.userId,
  );
}

function tell(stream: LiveStream, { kinds, requestId }: { kinds: string[]; requestId: string | null }): void {
  const known = kinds.filter((kind) => can(stream.grants, readersOf[kind] ?? "activity:read"));
  if (known.length > 0) stream.send({ kinds: known, requestId });
}

/** The hub of this process. */
export const hub = (): Hub => perProcess("live hub", () => new Hub());
