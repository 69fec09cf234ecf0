import { changedAt, knownGeneration } from "@/server/cache/generations";
import { recordedChanges } from "@/server/cache/groups";
import { resultOf } from "@/server/cache/read-ahead";
import { hasChannels } from "@/server/cache/redis";
import type { Sink } from "@/server/http/api-request";
import type { Reader, SessionPrincipal } from "@/server/principal";
import { hub } from "./hub";
import { pollPresence } from "./presence";
import { eventText, type LiveEvent, LiveStream } from "./stream";
import { type ViewedRecord, visitOf } from "./visits";

type Listener = Pick<SessionPrincipal, "tenant" | "user" | "token">;

/** What is sent ahead for a feed; nothing for one that goes on, which reads once it hears of changes. */
export const feedInCache = ({ tenant }: Pick<Reader, "tenant">) => (hasChannels() ? [] : [changesOf(tenant)]);

const changesOf = ({ organizationId }: Reader["tenant"]) => knownGeneration(organizationId, recordedChanges);

/**
 * What happens in the organization of a signed-in person, and at the record that their page shows. Iterated, it is a single event, which says when something last
 * changed: for processes that do not live long enough for a stream. `stream` continues.
 */
export class LiveFeed implements AsyncIterable<LiveEvent> {
  /** Where nothing goes on, the generation is read with the session. */
  readonly #generation: Promise<string | null> | undefined;

  constructor(
    private readonly listener: Listener,
    private readonly viewed: ViewedRecord | null,
  ) {
    const [read] = feedInCache(listener);
    if (read) this.#generation = resultOf(read);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<LiveEvent, void> {
    yield await this.#opening({ isLive: false });
  }

  /** The only event of a response that is not a stream. */
  async beginning(): Promise<string> {
    return eventText(await this.#opening({ isLive: false }));
  }

  /** The same for a page, which asks again. */
  async beginningForPage(): Promise<string> {
    const [others, opening] = await Promise.all([
      pollPresence(this.listener, this.viewed),
      this.#opening({ isLive: false }),
    ]);
    // The page hears nothing after its opening event.
    return (others ? eventText({ others }) : "") + eventText(opening);
  }

  /** Returns what to call when the client has left. */
  stream(sink: Sink): () => void {
    const stream = new LiveStream(this.listener, sink, visitOf(this.listener, this.viewed));
    if (hasChannels() && hub().hasRoomFor(stream)) {
      // Not before it receives what changes from then on.
      void hub()
        .add(stream)
        .then(() => this.#opening({ isLive: true }))
        .then((event) => stream.send(event));
    } else {
      void this.beginningForPage().then((text) => {
        sink.write(text);
        stream.end();
      });
    }
    return () => hub().remove(stream);
  }

  async #opening({ isLive }: { isLive: boolean }): Promise<LiveEvent> {
    const changed = changedAt(await (this.#generation ?? changesOf(this.listener.tenant).send()));
    return { isLive, changedMsAgo: Number.isFinite(changed) ? Math.max(0, Date.now() - changed) : null };
  }
}
