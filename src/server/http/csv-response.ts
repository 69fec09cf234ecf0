import { AsyncLocalStorage } from "node:async_hooks";
import { byteOrderMark, csvOf } from "@/lib/csv";
import { exportInTurn } from "@/server/fair-share/turns";
import { attachmentNamed } from "./attachment";
import type { ExportSlot } from "./export-slots";

/**
 * A CSV download that holds the export slot until its end, written while it is sent: the next batch of rows is read
 * when the last one has gone out, so that memory holds at most two. An error after the start aborts the download.
 */
export function csvResponse(
  slot: ExportSlot,
  fileName: string,
  titles: readonly string[],
  portions: AsyncIterator<string[][]>,
): Response {
  const encoder = new TextEncoder();
  // Reading the rows runs in the tenant's context, no matter what pulls from the stream.
  const inThisContext = AsyncLocalStorage.snapshot();
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(encoder.encode(byteOrderMark + csvOf([titles])));
      },
      async pull(controller) {
        try {
          await slot.keep();
          const portion = await inThisContext(() => exportInTurn(() => nextPortion(portions)));
          if (portion !== undefined) return controller.enqueue(encoder.encode(portion));
        } catch (error) {
          await slot.release();
          throw error;
        }
        await slot.release();
        controller.close();
      },
      async cancel() {
        await Promise.all([slot.release(), inThisContext(() => portions.return?.())]);
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachmentNamed(fileName),
      "cache-control": "no-store",
      // A proxy that buffers the whole response would keep the browser waiting.
      "x-accel-buffering": "no",
    },
  });
}

/** As text; undefined after the last one. */
async function nextPortion(portions: AsyncIterator<string[][]>): Promise<string | undefined> {
  const { done, value } = await portions.next();
  return done ? undefined : csvOf(value);
}
