"use client";

import { AlertDialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { useTranslations } from "@/i18n/translations";
import { Button } from "./button";
import { useFocusReturn } from "./focus-return";

export interface AlertDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  cancelLabel?: string;
  confirmLabel: string;
  /** For what loses nothing. */
  isHarmless?: boolean;
  onConfirm: () => void;
}

export function AlertDialogPanel(props: AlertDialogProps) {
  const t = useTranslations("common");
  const onCloseAutoFocus = useFocusReturn(props);
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
        <Primitive.Content
          onCloseAutoFocus={onCloseAutoFocus}
          className="-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md animate-fade rounded-lg border border-line bg-raised p-5 shadow-raised"
        >
          <Primitive.Title className="break-words font-semibold text-base">{props.title}</Primitive.Title>
          <Primitive.Description className="mt-2 text-subtle">{props.description}</Primitive.Description>
          <div className="mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Primitive.Cancel asChild>
              <Button>{props.cancelLabel ?? t("cancel")}</Button>
            </Primitive.Cancel>
            <Primitive.Action asChild>
              <Button variant={props.isHarmless ? "primary" : "danger"} onClick={props.onConfirm}>
                {props.confirmLabel}
              </Button>
            </Primitive.Action>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
