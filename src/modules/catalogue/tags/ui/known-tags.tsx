"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";
import { useCan } from "@/viewer/viewer-context";

/** What a field with this id as its `list` offers: the tags that products have, to those who may write products. */
export function KnownTags({ id }: { id: string }) {
  const enabled = useCan("products:write");
  const { data } = useQuery(useTRPC().products.tags.queryOptions(undefined, { enabled }));
  return (
    <datalist id={id}>
      {data?.items.map((tag) => (
        <option key={tag} value={tag} />
      ))}
    </datalist>
  );
}
