"use client";

import { Dialog } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { X } from "@/components/ui/frame-icons";
import { useTranslations } from "@/i18n/translations";
import { Button } from "./button";
import { useFocusReturn } from "./focus-return";

export interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  children: ReactNode;
}

export function SheetPanel({ open, onOpenChange, title, children }: SheetProps) {
  const t = useTranslations("common");
  const giveFocusBack = useFocusReturn({ open });
  /** Not by a link, whose page gets the focus. */
  const isDismissed = useRef(false);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        isDismissed.current = !next;
        onOpenChange(next);
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-overlay" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            if (isDismissed.current) giveFocusBack(event);
            isDismissed.current = false;
          }}
          className="fixed inset-y-0 start-0 z-50 flex w-72 max-w-[85vw] animate-slide flex-col border-line border-e bg-canvas shadow-raised"
        >
          <div className="flex h-14 items-center justify-between border-line border-b pe-2 ps-4">
            <Dialog.Title className="min-w-0 truncate font-semibold">{title}</Dialog.Title>
            <Dialog.Close asChild>
              <Button variant="ghost" size="icon" aria-label={t("closeNavigation")}>
                <X aria-hidden />
              </Button>
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
