import { keys } from "@/server/cache/keys";
import { publish } from "@/server/cache/redis";
import { logger } from "@/server/observability/logger";
import type { LiveMessage } from "./announce";
import type { LiveStream, StreamVisit } from "./stream";
import {
  deleteVisit,
  isSamePerson,
  type Other,
  othersFor,
  readVisitors,
  type Visit,
  visitOf,
  writeVisit,
} from "./visits";

/** How long a visit with a stream is kept; `Hub` renews it in time. */
const streamSeconds = 100;
/** How long a visit without a stream is kept; the page polls in time (`pollMs`). */
const pollSeconds = 35;

type At = Pick<Visit, "organizationId" | "record">;

/** Tells the pages of this process, over their streams, who else has the same record open. */
export class Presence {
  /** Records whose visitors are being read, and whether someone has come or gone since. */
  readonly #reading = new Map<string, { isOutdated: boolean }>();

  constructor(private readonly streamsAt: (at: At) => { visit: StreamVisit; stream: LiveStream }[]) {}

  /** Call it once the stream receives announcements. */
  arrive({ visit }: LiveStream): void {
    if (!visit) return;
    visit.written = writeVisit(visit, streamSeconds).then(() => announce(visit), warn);
  }

  /** Keeps the visit from expiring. */
  renew({ visit }: LiveStream): void {
    if (visit) visit.written = writeVisit(visit, streamSeconds).catch(warn);
  }

  /** Others are told after `stayMs`, since the page may come back at once. */
  leave({ visit }: LiveStream, stayMs: number): void {
    if (!visit?.written) return;
    const { written } = visit;
    const leave = () => written.then(() => deleteVisit(visit)).then(() => announce(visit), warn);
    if (stayMs === 0) void leave();
    else setTimeout(leave, stayMs).unref();
  }

  /** Tells those at a record that someone has come or gone. */
  async refresh(at: At): Promise<void> {
    const name = `${at.organizationId} ${at.record}`;
    const reading = this.#reading.get(name);
    if (reading) reading.isOutdated = true;
    if (reading || this.streamsAt(at).length === 0) return;
    const state = { isOutdated: true };
    this.#reading.set(name, state);
    try {
      while (state.isOutdated) {
        state.isOutdated = false;
        await this.#tell(at);
      }
    } catch (error) {
      warn(error);
    } finally {
      this.#reading.delete(name);
    }
  }

  async #tell(at: At): Promise<void> {
    const visitors = await readVisitors(at);
    for (const { visit, stream } of this.streamsAt(at)) {
      visit.isAccompanied = visitors.some((visitor) => !isSamePerson(visitor, visit.visitor));
      const others = othersFor(visit.visitor, stream.grants, visitors);
      const told = JSON.stringify(others);
      if (told !== visit.told) stream.send({ others });
      visit.told = told;
    }
  }
}

/** Writes the visit of a page without a stream, to last until it polls again, and returns who else is there. */
export async function pollPresence(
  listener: Parameters<typeof visitOf>[0],
  viewed: Parameters<typeof visitOf>[1],
): Promise<Other[] | null> {
  const visit = visitOf(listener, viewed);
  if (!visit) return null;
  const { user } = listener;
  try {
    // By the session, so that the next poll renews the same visit.
    const written = writeVisit({ ...visit, id: user.sessionId }, pollSeconds);
    const [visitors] = await Promise.all([readVisitors(visit), written]);
    announce(visit);
    return othersFor(visit.visitor, user, visitors);
  } catch (error) {
    warn(error);
    return null;
  }
}

function announce({ organizationId, record }: At): void {
  const message: LiveMessage = { record };
  publish(keys.live(organizationId), JSON.stringify(message)).catch(warn);
}

const warn = (error: unknown) => logger().warn({ error }, "who looks at a record is not known");
