"use client";

import { toast } from "@/hooks/toast";
import { textsOf } from "@/i18n/texts";
import { useTranslations } from "@/i18n/translations";
import { Kbd } from "./kbd";

const t = textsOf("common");

const durationMs = 10_000;

/** Actions that can still be undone, the latest last. */
const offers: (() => void)[] = [];
let offered = 0;

/** Confirms an action and offers to undo it, with a button, or with Ctrl+Z or ⌘Z while the message is visible. */
export function offerUndo(message: string, undo: () => void): void {
  offered += 1;
  const id = `undo-${offered}`;
  const withdraw = () => {
    if (offers.includes(run)) offers.splice(offers.indexOf(run), 1);
    if (offers.length === 0) window.removeEventListener("keydown", onKeyDown);
  };
  const run = () => {
    withdraw();
    toast.dismiss(id);
    undo();
  };
  if (offers.length === 0) window.addEventListener("keydown", onKeyDown);
  offers.push(run);
  toast(message, {
    id,
    duration: durationMs,
    description: (
      <span className="max-md:hidden">
        <UndoKeys />
      </span>
    ),
    action: { label: t("undo"), onClick: run },
    onAutoClose: withdraw,
    onDismiss: withdraw,
  });
}

function UndoKeys() {
  const t = useTranslations("common");
  const keys = () => <Kbd>{/mac/i.test(navigator.userAgent) ? "⌘Z" : t("ctrlZ")}</Kbd>;
  return t.rich("undoKeys", { keys });
}

function onKeyDown(event: KeyboardEvent): void {
  const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!isUndo || isTyping(event.target)) return;
  event.preventDefault();
  offers.at(-1)?.();
}

/** There, the same keys undo typing. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, [contenteditable]");
