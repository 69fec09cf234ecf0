"use client";

import { useRouter } from "next/navigation";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useLeaveGuard } from "@/hooks/leave-guard";

/** Asks for confirmation before a navigation discards typed text. */
export function LeaveDialog() {
  const router = useRouter();
  const target = useLeaveGuard((state) => state.target);
  const stay = useLeaveGuard((state) => state.stay);
  const setUnsaved = useLeaveGuard((state) => state.setUnsaved);
  return (
    <AlertDialog
      open={target !== null}
      onOpenChange={(open) => !open && stay()}
      title="Discard your changes?"
      description="You have unsaved changes on this page."
      cancelLabel="Keep editing"
      confirmLabel="Discard changes"
      onConfirm={() => {
        setUnsaved(false);
        if (target) router.push(target);
        stay();
      }}
    />
  );
}
