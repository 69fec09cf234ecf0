"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { X } from "@/components/ui/frame-icons";
import { useTranslations } from "@/i18n/translations";
import { Button } from "./button";
import { useFocusReturn } from "./focus-return";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
}

export function DialogPanel({ open, onOpenChange, title, description, children }: DialogProps) {
  const t = useTranslations("common");
  const onCloseAutoFocus = useFocusReturn({ open });
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onOpenAutoFocus={(event) => {
            // Not the close button, if there is a field.
            const field = event.target instanceof HTMLElement && event.target.querySelector("input");
            if (!field) return;
            event.preventDefault();
            field.focus();
          }}
          onCloseAutoFocus={onCloseAutoFocus}
          className="-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-md animate-fade flex-col rounded-lg border border-line bg-raised shadow-raised"
        >
          <div className="flex items-start justify-between gap-4 p-5 pb-0">
            <div className="min-w-0">
              <Primitive.Title className="break-words font-semibold text-base">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-1 text-subtle">{description}</Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <Button variant="ghost" size="icon" className="-mt-1.5 -me-2" aria-label={t("close")}>
                <X aria-hidden />
              </Button>
            </Primitive.Close>
          </div>
          <div className="overflow-y-auto p-5">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
