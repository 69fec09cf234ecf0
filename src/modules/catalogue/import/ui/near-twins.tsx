"use client";

import { useQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ImportTwin } from "@/modules/catalogue/near-twins/near-twins.schema";
import { unbatched, useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";

/** Warns of new products whose SKUs look like others, since they will become separate products. */
export function ImportTwins({ importId }: { importId: number }) {
  const count = useCount();
  const { data, isError, refetch } = useQuery(
    useTRPC().products.imports.twins.queryOptions({ id: importId }, unbatched),
  );
  if (isError) {
    return (
      <Alert
        tone="warning"
        title="The check for near-duplicate SKUs failed"
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    );
  }
  if (!data || data.total === 0) return null;
  const { items, total } = data;
  return (
    <Alert
      tone="warning"
      title={
        total === 1
          ? "A new product has almost the same SKU as another"
          : `${count(total)} new products have almost the same SKUs as others`
      }
    >
      <p>SKUs must match exactly, including case. These will become separate products:</p>
      <ul className="mt-1 list-disc pl-5">
        {items.map((twin) => (
          <li key={twin.line} className="break-words">
            Line {twin.line}: <span className="font-mono">{twin.sku}</span>, similar to{" "}
            <span className="font-mono">{twin.other.sku}</span> {whereIs(twin.other)}
          </li>
        ))}
      </ul>
      {total > items.length && <p className="mt-1">And {count(total - items.length)} more.</p>}
    </Alert>
  );
}

const whereIs = ({ line, name }: ImportTwin["other"]) => (line === null ? `of “${name}”` : `in line ${line}`);
