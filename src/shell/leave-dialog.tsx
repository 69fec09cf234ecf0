"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { AlertDialog, prepareAlertDialog } from "@/components/ui/alert-dialog";
import { useLeaveGuard } from "@/hooks/leave-guard";
import { useTranslations } from "@/i18n/translations";
import { watchLeaving } from "./leave-watch";

/** Asks for confirmation before a navigation discards typed text. */
export function LeaveDialog() {
  const t = useTranslations("frame");
  const router = useRouter();
  const { leave, ask, stay, discard } = useLeaveGuard();
  const isUnsaved = useLeaveGuard((state) => state.unsaved.size > 0);

  useEffect(() => {
    if (!isUnsaved) return;
    prepareAlertDialog();
    return watchLeaving({ open: (path) => router.push(path), ask });
  }, [isUnsaved, ask, router]);

  return (
    <AlertDialog
      open={leave !== null}
      onOpenChange={(open) => !open && stay()}
      title={t("leave.title")}
      description={t("leave.description")}
      cancelLabel={t("leave.stay")}
      confirmLabel={t("leave.discard")}
      onConfirm={() => {
        discard();
        leave?.();
      }}
    />
  );
}
