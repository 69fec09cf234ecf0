"use client";

import { Dialog } from "radix-ui";
import type { FormEventHandler, ReactNode } from "react";
import { useTranslations } from "@/i18n/translations";
import { Button } from "./button";
import { useFocusReturn } from "./focus-return";

export interface FormDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  confirmLabel: string;
  /** For destructive actions. */
  danger?: boolean;
  pending?: boolean;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}

export function FormDialogPanel({
  open,
  onOpenChange,
  pending,
  danger,
  children,
  ...props
}: FormDialogProps) {
  const t = useTranslations("common");
  const onCloseAutoFocus = useFocusReturn({ open });
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
        <Dialog.Content
          onCloseAutoFocus={onCloseAutoFocus}
          className="-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-md animate-fade overflow-y-auto rounded-lg border border-line bg-raised p-5 shadow-raised"
        >
          <Dialog.Title className="break-words font-semibold text-base">{props.title}</Dialog.Title>
          <Dialog.Description className="mt-2 text-subtle">{props.description}</Dialog.Description>
          <form method="post" noValidate onSubmit={props.onSubmit} className="mt-4">
            <div className="flex flex-col gap-4">{children}</div>
            <div className="mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
              <Dialog.Close asChild>
                <Button disabled={pending}>{t("cancel")}</Button>
              </Dialog.Close>
              <Button type="submit" variant={danger ? "danger" : "primary"} pending={pending}>
                {props.confirmLabel}
              </Button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
