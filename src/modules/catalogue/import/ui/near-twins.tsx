"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useTranslations } from "@/i18n/translations";
import { unbatched, useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";

/** Warns of new products whose SKUs look like others, since they will become separate products. */
export function ImportTwins({ importId }: { importId: number }) {
  const t = useTranslations("productImport");
  const count = useCount();
  const { data, isError, refetch } = useQuery(
    useTRPC().products.imports.twins.queryOptions({ id: importId }, unbatched),
  );
  if (isError) {
    return (
      <Alert
        tone="warning"
        title={t("twins.failed")}
        action={<Button onClick={() => void refetch()}>{t("twins.tryAgain")}</Button>}
      />
    );
  }
  if (!data || data.total === 0) return null;
  const { items, total } = data;
  return (
    <Alert tone="warning" title={t("twins.title", { count: total, shown: count(total) })}>
      <p>{t("twins.help")}</p>
      <ul className="mt-1 list-disc pl-5">
        {items.map(({ line, sku, other }) => {
          const values = { line: String(line), sku, other: other.sku, code: skuText };
          return (
            <li key={line} className="break-words">
              {other.line === null
                ? t.rich("twins.ofProduct", { ...values, name: other.name ?? "" })
                : t.rich("twins.inLine", { ...values, otherLine: String(other.line) })}
            </li>
          );
        })}
      </ul>
      {total > items.length && (
        <p className="mt-1">{t("twins.more", { count: count(total - items.length) })}</p>
      )}
    </Alert>
  );
}

const skuText = (sku: ReactNode) => <span className="font-mono">{sku}</span>;
