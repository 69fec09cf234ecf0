"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { X } from "@/components/ui/frame-icons";
import { CircleAlert, CircleCheck } from "@/components/ui/page-icons";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { RowRoles } from "@/modules/members/people/ui/row-roles";
import { isSendable } from "../bulk-invitations.schema";
import { messageFor } from "./status-messages";
import type { ClassifiedRow } from "./use-several-invitations";

interface InvitationReviewProps {
  rows: ClassifiedRow[];
  isChecking: boolean;
  onRoles: (key: number, roles: string[]) => void;
  onRemove: (key: number) => void;
}

/** The rows with their statuses, to edit or remove. */
export function InvitationReview({ rows, isChecking, onRoles, onRemove }: InvitationReviewProps) {
  const t = useTranslations("invitations");
  return (
    <Card aria-label={t("several.rows")} aria-busy={isChecking}>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.key}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(8rem,12rem)_auto]"
          >
            <div className="min-w-0">
              <p className="break-all font-medium">{row.email}</p>
              <Status row={row} isChecking={isChecking} />
            </div>
            <div className="flex min-w-0 max-sm:col-span-2 max-sm:row-start-2 sm:justify-end">
              <RowRoles row={row} onChange={(roles) => onRoles(row.key, roles)} />
            </div>
            <Button
              variant="ghost"
              size="icon"
              data-remove
              aria-label={t("several.remove", { email: row.email })}
              className="max-sm:col-start-2 max-sm:row-start-1"
              onClick={(event) => {
                // Before the row is removed, so that the focus is not lost with it.
                neighborOf(event.currentTarget)?.focus();
                onRemove(row.key);
              }}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Status({ row, isChecking }: { row: ClassifiedRow; isChecking: boolean }) {
  const t = useTranslations("invitations");
  const good = isSendable(row.status);
  const Icon = good ? CircleCheck : CircleAlert;
  return (
    <p
      className={cn(
        "mt-0.5 flex items-start gap-1.5 text-xs",
        good ? "text-subtle" : "text-danger-text",
        isChecking && "opacity-60 transition-opacity delay-150",
      )}
    >
      <Icon
        aria-hidden
        className={cn("mt-px size-3.5 shrink-0", row.status === "ok" && "text-success-text")}
      />
      {messageFor(row, row.status, t)}
    </p>
  );
}

/** The same button of the next row, or of the previous one. */
function neighborOf(button: HTMLElement): HTMLElement | null {
  const item = button.closest("li");
  const other = item?.nextElementSibling ?? item?.previousElementSibling;
  return other?.querySelector<HTMLElement>("[data-remove]") ?? null;
}
