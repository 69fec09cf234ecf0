"use client";

import { useQuery } from "@tanstack/react-query";
import { Card } from "@/components/ui/card";
import { Loaded } from "@/components/ui/loaded";
import { TriangleAlert } from "@/components/ui/page-icons";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { formatBytes } from "@/lib/format-bytes";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import { useViewer } from "@/viewer/viewer-context";
import type { OrganizationUsage, Use } from "../usage.schema";

const limited = ["users", "products", "requestsPerMinute"] satisfies (keyof OrganizationUsage)[];

/** The limits of the organization, and how much of them is used. */
export function UsageCard() {
  const t = useTranslations("usage");
  const trpc = useTRPC();
  const usage = useQuery(trpc.organizations.usage.queryOptions());
  const storage = useQuery(trpc.organizations.storage.queryOptions());
  const { locale } = useViewer().organization;
  const counted = useCount();
  const sized = (bytes: number) => formatBytes(bytes, locale);
  return (
    <Card title={t("title")}>
      <Loaded query={usage} failure={t("loadingFailed")} skeleton="m-4 h-40">
        {(data) => (
          <ul className="divide-y divide-line">
            {limited.map((name) => (
              <UseRow
                key={name}
                label={t(`labels.${name}`)}
                help={t(`help.${name}`)}
                use={data[name]}
                shown={counted}
              />
            ))}
            {storage.data && (
              <UseRow label={t("labels.storage")} help={t("help.storage")} use={storage.data} shown={sized} />
            )}
          </ul>
        )}
      </Loaded>
      <p className="border-line border-t px-4 py-3 text-subtle text-xs">{t("needMore")}</p>
    </Card>
  );
}

/** The share from which on a warning is shown. */
const warningShare = 0.8;

interface UseRowProps {
  label: string;
  help: string;
  use: Use;
  /** Writes an amount of it. */
  shown: (amount: number) => string;
}

function UseRow({ label, help, use: { used, limit }, shown }: UseRowProps) {
  const t = useTranslations("usage");
  const share = limit === null ? 0 : used / limit;
  const warning = share >= 1 ? t("limitReached") : share >= warningShare ? t("almostAtLimit") : null;
  return (
    <li className="px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{label}</span>
        <span className="tabular-nums">
          {limit === null
            ? t("withoutLimit", { used: shown(used) })
            : t("ofLimit", {
                used: shown(used),
                limit: shown(limit),
                percent: String(Math.floor(share * 100)),
              })}
        </span>
      </p>
      {limit !== null && (
        // The text next to it says the same.
        <div aria-hidden className="mt-2 h-1.5 overflow-hidden rounded-full bg-muted">
          <div
            className={cn("h-full rounded-full", warning ? "bg-warning-text" : "bg-accent")}
            style={{ width: `${Math.min(100, share * 100)}%` }}
          />
        </div>
      )}
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-subtle text-xs">
        {help}
        {warning && (
          <span className="inline-flex items-center gap-1 font-medium text-warning-text">
            <TriangleAlert aria-hidden className="size-3.5" />
            {warning}
          </span>
        )}
      </p>
    </li>
  );
}
