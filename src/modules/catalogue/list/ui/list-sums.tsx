"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "@/i18n/translations";
import { formatCount, formatMoney } from "@/lib/format";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { type ListParams, sumsInput } from "./list-params";

/** Stock and value of everything that matches, on all pages; nothing if that is more than lists count. */
export function ListSums({ params }: { params: ListParams }) {
  const t = useTranslations("productList");
  const trpc = useTRPC();
  const { organization } = useViewer();
  const { data } = useQuery(
    trpc.products.sums.queryOptions(sumsInput(params), { placeholderData: keepPreviousData }),
  );
  if (!data) return null;
  return (
    <dl
      className="flex flex-wrap justify-end gap-x-5 gap-y-1 border-line border-t px-4 py-2 tabular-nums"
      aria-label={t("sums.title")}
    >
      <Sum label={t("sums.stock")}>{formatCount(data.stock, organization.locale)}</Sum>
      <Sum label={t("sums.value")}>{formatMoney(data.value, organization)}</Sum>
    </dl>
  );
}

function Sum({ label, children }: { label: string; children: string }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-subtle">{label}</dt>
      {/* Node and the browser may carry different locale data. */}
      <dd className="font-medium" suppressHydrationWarning>
        {children}
      </dd>
    </div>
  );
}
