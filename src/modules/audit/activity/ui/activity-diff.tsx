"use client";

import { type ReactNode, useState } from "react";
import { DateTime } from "@/components/ui/date-time";
import { ArrowRight } from "@/components/ui/form-icons";
import { type Translator, useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { fieldKinds } from "@/lib/custom-fields";
import { durationOf } from "@/lib/duration";
import { formatCount, formatMoney } from "@/lib/format";
import type { StockReason } from "@/lib/stock-reasons";
import { useViewer } from "@/viewer/viewer-context";
import type { ActivityChange } from "../activity-logs.schema";
import { changesOf, customFieldIn, labelOf } from "./action-labels";

/** The values before and after, field by field; nothing if none are known. */
export function ActivityDiff({ change }: { change: ActivityChange }) {
  const t = useTranslations("activityEntries");
  const fields = changesOf(change.before, change.after);
  if (fields.length === 0) return null;
  return (
    <dl className="mt-1.5 grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)]">
      {fields.map(({ path, before, after }) => (
        <div key={path.join(".")} className="contents">
          <dt className="break-words text-subtle">{labelOf(t, path)}</dt>
          <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2">
            {before !== undefined && (
              <>
                <Value path={path} value={before} isGone />
                <ArrowRight
                  role="img"
                  aria-label={t("values.became")}
                  className="size-3.5 self-center text-subtle"
                />
              </>
            )}
            {after === undefined ? (
              <span className="text-subtle italic">{t("values.removed")}</span>
            ) : (
              <Value path={path} value={after} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Decimal strings of the organization's currency. */
const moneyFields = ["price", "cost"];

/** Of a product. */
const statuses = ["active", "draft", "archived", "trash"] as const;

interface ValueProps {
  path: string[];
  value: unknown;
  /** True for a value that was removed. */
  isGone?: boolean;
}

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function Value({ path, value, isGone = false }: ValueProps): ReactNode {
  const t = useTranslations("activityEntries");
  const tDurations = useTranslations("durations");
  const tReason = useTranslations("stockReasons");
  const { organization } = useViewer();
  const look = isGone ? "text-subtle" : undefined;
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) {
    return <span className="text-subtle italic">{t("values.empty")}</span>;
  }
  // It may be called like a field that is shown in a way of its own.
  if (customFieldIn(path)) return <Text text={textOf(t, value)} className={look} />;
  if (typeof value === "string" && isoMoment.test(value)) {
    return (
      <span className={look}>
        <DateTime value={value} show="both" />
      </span>
    );
  }
  const name = path.at(-1) ?? "";
  if (moneyFields.includes(name) || typeof value === "number") {
    // Node and the browser may have different locale data.
    return (
      <span className={look} suppressHydrationWarning>
        {numberOf(name, value, { ...organization, tDurations })}
      </span>
    );
  }
  if (typeof value === "string" && hashPattern.test(value)) return <Hash value={value} className={look} />;
  const status = name === "status" && statuses.find((one) => one === value);
  if (status) return <span className={look}>{t(`values.statuses.${status}`)}</span>;
  const kind = name === "kind" && fieldKinds.find((one) => one === value);
  if (kind) return <span className={look}>{t(`values.kinds.${kind}`)}</span>;
  const isReason = name === "stockReason" && tReason.has(String(value));
  const text = isReason ? tReason(`${value as StockReason}`) : textOf(t, value);
  return <Text text={text} className={look} />;
}

/** Of a file, such as a picture. */
const hashPattern = /^[\da-f]{64}$/;

/** Its beginning tells files apart. */
const Hash = ({ value, className }: { value: string; className: string | undefined }) => (
  <span title={value} className={cn("font-mono text-xs", className)}>{`${value.slice(0, 12)}…`}</span>
);

interface NumberOptions {
  locale: string;
  currency: string;
  tDurations: Translator<"durations">;
}

function numberOf(name: string, value: unknown, { tDurations, ...organization }: NumberOptions): string {
  if (moneyFields.includes(name)) return formatMoney(String(value), organization);
  if (typeof value !== "number") return String(value);
  // An id is not an amount.
  if (/I[dD]$/.test(name)) return String(value);
  return name.endsWith("Minutes") ? durationOf(tDurations, value) : formatCount(value, organization.locale);
}

function textOf(t: Translator<"activityEntries">, value: unknown): string {
  if (typeof value === "boolean") return value ? t("values.yes") : t("values.no");
  if (Array.isArray(value)) return value.map((one) => textOf(t, one)).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** About two or three lines of text. */
const shortLength = 160;

function Text({ text, className }: { text: string; className: string | undefined }) {
  const t = useTranslations("activityEntries");
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > shortLength;
  return (
    <span className={className}>
      <span className="whitespace-pre-wrap wrap-anywhere">
        {isLong && !isOpen ? `${text.slice(0, shortLength).trimEnd()}…` : text}
      </span>
      {isLong && (
        <>
          {" "}
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            className="rounded text-link hover:underline"
          >
            {isOpen ? t("values.showLess") : t("values.showAll")}
          </button>
        </>
      )}
    </span>
  );
}
