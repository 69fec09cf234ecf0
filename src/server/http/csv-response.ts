import { AsyncLocalStorage } from "node:async_hooks";
import { csvOf } from "@/lib/csv";
import type { ExportSlot } from "./export-slots";

/** Spreadsheets take a file without it for one of their old encodings. */
const byteOrderMark = "\ufeff";

/**
 * A file of CSV, for which the slot is held to its end, written while it is sent: the next portion of rows is asked for when the last one has gone out, so that
 * memory holds no more than two of them. An error after the beginning breaks the download off.
 */
export function csvResponse(
  slot: ExportSlot,
  fileName: string,
  titles: readonly string[],
  portions: AsyncIterator<string[][]>,
): Response {
  const encoder = new TextEncoder();
  // What reads the rows belongs to the tenant, whoever asks the stream for more.
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
          await slot.giveBack();
          throw error;
        }
        await slot.giveBack();
        controller.close();
      },
      async cancel() {
        await Promise.all([slot.giveBack(), inThisContext(() => portions.return?.())]);
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
      // A proxy that collects the whole answer first would keep the browser waiting.
      "x-accel-buffering": "no",
    },
  });
}
