"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { AlertDialog, prepareAlertDialog } from "@/components/ui/alert-dialog";
import { useLeaveGuard } from "@/hooks/leave-guard";
import { watchLeaving } from "./leave-watch";

/** Asks for confirmation before a navigation discards typed text. */
export function LeaveDialog() {
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
      title="Discard your changes?"
      description="You have unsaved changes on this page."
      cancelLabel="Keep editing"
      confirmLabel="Discard changes"
      onConfirm={() => {
        discard();
        leave?.();
      }}
    />
  );
}
