"use client";

import { Card } from "@/components/ui/card";
import { ChevronRight } from "@/components/ui/frame-icons";
import type { Icon } from "@/components/ui/icon";
import { CircleCheck } from "@/components/ui/page-icons";
import { RowLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import type { Total } from "@/lib/pagination";

export interface AttentionItem {
  key: string;
  icon: Icon;
  /** As many as the list at `href`; null if the viewer may not see it. Absent for what is not counted. */
  total?: Total | null | undefined;
  /** With the number, if there is one. */
  text: string;
  /** Exactly these. */
  href: string;
}

/** What needs attention, each item linked to the list of exactly that; empty for people who can do nothing about it. */
export function AttentionCard({ items }: { items: AttentionItem[] }) {
  const t = useTranslations("attentionCard");
  if (items.every(({ total }) => total === null)) return null;
  const due = items.filter(({ total }) => total === undefined || (total !== null && total.total > 0));
  return (
    <Card title={t("title")} className="mb-4">
      {due.length === 0 ? (
        <p className="flex items-center gap-2 px-4 py-3 text-subtle">
          <CircleCheck aria-hidden className="size-4 shrink-0 text-success-text" />
          {t("nothing")}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {due.map(({ key, icon: Shown, text, href }) => (
            <li key={key} className="relative flex min-h-11 items-center gap-3 px-4 py-2 hover:bg-muted/60">
              <Shown aria-hidden className="size-4 shrink-0 text-warning-text" />
              <RowLink href={href} className="min-w-0 flex-1">
                <span suppressHydrationWarning>{text}</span>
              </RowLink>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-subtle" />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
