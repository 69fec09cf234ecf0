"use client";

import { type ComponentProps, useState } from "react";
import { AlertDialog } from "./alert-dialog";
import { Button } from "./button";

type Dialog = ComponentProps<typeof AlertDialog>;

interface ConfirmButtonProps extends Omit<ComponentProps<typeof Button>, "title" | "onClick"> {
  /** The question, the consequences, and the confirm button. */
  title: Dialog["title"];
  description: Dialog["description"];
  confirmLabel: Dialog["confirmLabel"];
  onConfirm: Dialog["onConfirm"];
}

/** A button whose action requires confirmation. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { title, description, confirmLabel, onConfirm, ...button } = props;
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" {...button} onClick={() => setAsked(true)} />
      <AlertDialog
        open={asked}
        onOpenChange={setAsked}
        {...{ title, description, confirmLabel, onConfirm }}
      />
    </>
  );
}
