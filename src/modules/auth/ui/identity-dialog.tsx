"use client";

import type { RefObject } from "react";
import { Dialog } from "@/components/ui/dialog";
import { IdentityForm } from "./identity-form";

interface IdentityDialogProps {
  open: boolean;
  title: string;
  submitLabel: string;
  returnFocusTo: RefObject<HTMLElement | null>;
  /** May throw an API error: password errors are shown in the dialog. */
  onSubmit: (password: string) => Promise<void>;
  onCancel: () => void;
}

/** Asks for the password in a dialog, before a form changes something for everyone. */
export function IdentityDialog({
  open,
  title,
  submitLabel,
  returnFocusTo,
  onSubmit,
  onCancel,
}: IdentityDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onCancel()}
      title={title}
      description="Confirm that it is you to continue."
      returnFocusTo={returnFocusTo}
    >
      <IdentityForm
        needsCode={false}
        submitLabel={submitLabel}
        onSubmit={({ password }) => onSubmit(password)}
        onCancel={onCancel}
      />
    </Dialog>
  );
}
