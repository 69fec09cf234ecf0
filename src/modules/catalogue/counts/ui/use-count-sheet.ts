"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { maxCounts } from "@/lib/count-sheet";
import type { ListParams } from "@/modules/catalogue/list/ui/list-params";
import { useTRPCClient } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import type { CountSheetInput, CountSheetRow } from "../counts.schema";

interface Sheet {
  rows: CountSheetRow[];
  /** True if there are more than a file may have. */
  hasMore: boolean;
  /** When they were read, in Unix milliseconds. */
  at: number;
}

/**
 * The products of a sheet, read part by part, in the order of the list if that is by SKU, and of names otherwise. Nothing reads
 * them again: what is printed and what is downloaded have the stocks of one moment.
 */
export function useCountSheet(input: CountSheetInput, sort: ListParams["sort"]) {
  const client = useTRPCClient();
  const { locale } = useViewer().organization;
  const [loaded, setLoaded] = useState(0);
  const query = useQuery<Sheet>({
    queryKey: ["count sheet", input, sort],
    // Not even when a page that was disconnected reads everything again.
    enabled: ({ state }) => state.data === undefined,
    gcTime: 0,
    async queryFn({ signal }) {
      const rows: CountSheetRow[] = [];
      let after: number | null = null;
      do {
        const part: Awaited<ReturnType<typeof client.products.countSheet.query>> =
          await client.products.countSheet.query({ ...input, ...(after !== null && { after }) }, { signal });
        rows.push(...part.items);
        after = part.next;
        setLoaded(rows.length);
      } while (after !== null && rows.length < maxCounts);
      const { compare } = new Intl.Collator(locale, { numeric: true });
      const key = sort.endsWith("sku") ? "sku" : "name";
      return {
        rows: rows.toSorted((a, b) => compare(a[key], b[key])).slice(0, maxCounts),
        hasMore: after !== null || rows.length > maxCounts,
        at: Date.now(),
      };
    },
  });
  return { query, loaded };
}
