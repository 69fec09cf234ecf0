import type { IncomingMessage, ServerResponse } from "node:http";
import { toAppError } from "@/server/errors";
import type { Kind, Turn } from "@/server/fair-share/share";
import { shareOf } from "@/server/fair-share/share-of";
import { fairShare } from "@/server/fair-share/turns";
import { NodeHeaders, onceOver } from "@/server/http/node-message";
import { rejectPage } from "./node-guard";

/**
 * Build files, which cost next to nothing, and the endpoints of operators; never anything that Next might treat as a
 * page.
 */
const withoutTurn =
  /^\/(?:_next\/static(?:\/(?!\.+(?:\/|\?|$))[\w.~-]+)+|favicon\.ico|icon\.svg|api\/(?:health\/(?:live|ready|details)|cron\/\w+|metrics))(?:\?|$)/;

/** A turn for a request, at once or later; null if the client has left meanwhile. */
const takeTurn = (message: IncomingMessage, response: ServerResponse, work: { kind: Kind; calls?: number }) =>
  fairShare().take({
    shareOf: () => shareOf(new NodeHeaders(message.headers)),
    isGone: () => response.destroyed || message.socket.destroyed,
    ...work,
  });

/** For a request with this many API calls. */
export const takeTurnOfCalls = (message: IncomingMessage, response: ServerResponse, calls: number) =>
  takeTurn(message, response, { kind: carriesRows(message) ? "import" : "call", calls });

/** Calls of an import that carry up to a thousand rows each. Those that apply rows take a turn for it where they do. */
const carriesRows = ({ method, url }: IncomingMessage) =>
  method === "POST" && /\.imports\.stage\b|\/imports\/\d+\/rows\b/.test(url ?? "");

/** Lets a request pass to Next: false if it may right now, otherwise it passes when it is the turn of its organization. */
export function passInTurn(message: IncomingMessage, response: ServerResponse, pass: () => void): boolean {
  if (withoutTurn.test(message.url ?? "")) return false;
  const turn = takeTurn(message, response, { kind: "page" });
  if (!(turn instanceof Promise)) {
    onceOver(message, response, turn.release);
    return false;
  }
  void passLater(message, response, { turn, pass });
  return true;
}

async function passLater(
  message: IncomingMessage,
  response: ServerResponse,
  { turn: waiting, pass }: { turn: Promise<Turn | null>; pass: () => void },
): Promise<void> {
  try {
    const turn = await waiting;
    if (!turn) return;
    if (response.destroyed || message.socket.destroyed) return turn.release();
    onceOver(message, response, turn.release);
  } catch (error) {
    const refusal = toAppError(error);
    if (refusal) {
      rejectPage(message, response, refusal);
      return;
    }
  }
  pass();
}
