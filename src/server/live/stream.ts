import type { Role } from "@/lib/permissions";
import type { VerifiedToken } from "@/server/auth/tokens";
import type { Sink } from "@/server/http/api-request";
import type { SessionPrincipal } from "@/server/principal";
import type { Other, Visit } from "./visits";

/** What a client hears. */
export type LiveEvent =
  | {
      /** False where nothing more follows: the client asks again when its page is shown again. */
      isLive: boolean;
      /** How long ago something in the organization last changed; null if it is changing, or nothing is known. */
      changedMsAgo: number | null;
    }
  | {
      /** Kinds of things that have changed, as activity names them: "product", "user". */
      kinds: string[];
      /** The request that changed them, so that the page that sent it does not take its own change for another's. */
      requestId: string | null;
    }
  | {
      /** Who else looks at the record that the page shows; those who edit it come first. */
      others: Other[];
    };

/** How long a client waits before it connects again: not all at the same time after a process has ended. */
const retryMs = () => 1000 + Math.round(Math.random() * 2000);

/** In the format of tRPC's subscriptions over server-sent events. */
export const eventText = (event: LiveEvent): string => `data: ${JSON.stringify(event)}\n\n`;

/** The record that the page of a stream shows. */
export interface StreamVisit extends Visit {
  /** What it was last told about others. */
  told?: string;
  /** Whether someone else is there, known to the person or not. */
  isAccompanied?: boolean;
  /** Settles once others could find it. */
  written?: Promise<unknown>;
}

/** An open stream of a person: of the call that opened it, it keeps only what it needs. */
export class LiveStream {
  readonly organizationId: number;
  readonly userId: number;
  readonly subdomain: string;
  readonly sessionExpiresAt: number;
  readonly token: VerifiedToken;
  readonly grants: { roles: readonly Role[]; impersonator: string | null };
  readonly superuser: SessionPrincipal["user"]["superuser"];
  beats = 0;

  constructor(
    { tenant, user, token }: Pick<SessionPrincipal, "tenant" | "user" | "token">,
    private readonly sink: Sink,
    readonly visit?: StreamVisit,
  ) {
    this.organizationId = tenant.organizationId;
    this.subdomain = tenant.subdomain;
    this.userId = user.userId;
    this.sessionExpiresAt = user.sessionExpiresAt;
    this.token = token;
    this.grants = { roles: user.roles, impersonator: user.impersonator };
    this.superuser = user.superuser;
  }

  /** Writes an event (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
  send(event: LiveEvent): void {
    this.sink.write(eventText(event));
  }

  /** Writes a heartbeat, by which both sides notice that the connection is lost. */
  beat(): void {
    this.beats += 1;
    this.sink.write("event: ping\ndata: \n\n");
  }

  /** For any reason: the client connects again, and then learns whether it is still allowed to. */
  end(): void {
    this.sink.end(`retry: ${retryMs()}\n\n`);
  }
}
