import { AsyncLocalStorage } from "node:async_hooks";
import { csvOf } from "@/lib/csv";
import type { ExportSlot } from "./export-slots";

/** A byte order mark: without it, spreadsheets assume a legacy encoding. */
const byteOrderMark = "\ufeff";

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
          const { done, value } = await inThisContext(() => portions.next());
          if (!done) return controller.enqueue(encoder.encode(csvOf(value)));
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
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
      // A proxy that buffers the whole response would keep the browser waiting.
      "x-accel-buffering": "no",
    },
  });
}
