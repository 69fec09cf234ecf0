"use client";

import { AlertDialog as Primitive } from "radix-ui";
import { type ReactNode, useState } from "react";
import { useTranslations } from "@/i18n/translations";
import { Button } from "./button";
import { Field } from "./field";
import { useFocusReturn } from "./focus-return";
import { Input } from "./input";

export interface TypedConfirmationProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The text to type. */
  phrase: string;
  /** The label of the field, which says what to type. */
  label: string;
  confirmLabel: string;
  onConfirm: () => void;
}

export function TypedConfirmationPanel({ open, onOpenChange, title, ...content }: TypedConfirmationProps) {
  const onCloseAutoFocus = useFocusReturn({ open });
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
        <Primitive.Content
          onCloseAutoFocus={onCloseAutoFocus}
          className="-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-md animate-fade overflow-y-auto rounded-lg border border-line bg-raised p-5 shadow-raised"
        >
          <Primitive.Title className="break-words font-semibold text-base">{title}</Primitive.Title>
          <Confirmation {...content} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Resets whenever the dialog opens. */
function Confirmation({
  children,
  phrase,
  label,
  confirmLabel,
  onConfirm,
}: Omit<TypedConfirmationProps, "open" | "onOpenChange" | "title">) {
  const t = useTranslations("common");
  const [typed, setTyped] = useState("");
  const isConfirmed = typed.trim().toLowerCase() === phrase.toLowerCase();
  return (
    // Its own form, so that Enter confirms; React would bubble the event to a surrounding form.
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (isConfirmed) onConfirm();
      }}
    >
      <Primitive.Description asChild>
        <div className="mt-2 text-subtle">{children}</div>
      </Primitive.Description>
      <Field label={label} className="mt-4">
        {(control) => (
          <Input
            {...control}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <div className="mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Primitive.Cancel asChild>
          <Button>{t("cancel")}</Button>
        </Primitive.Cancel>
        <Button type="submit" variant="danger" disabled={!isConfirmed}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
