"use client";

import { Popover } from "radix-ui";
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { useRowEdit } from "@/hooks/row-edits";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { EditButton, type InlineEditProps } from "./inline-edit-button";
import { type InlineField, inlinePrice, inlineStock } from "./inline-fields";
import { useInlineEdit } from "./use-inline-edit";

/** Mounts with the editor. */
export function InlineEditor({ product, name, show }: InlineEditProps) {
  const amounts = useAmountFields();
  const field = useMemo(() => (name === "price" ? inlinePrice(amounts) : inlineStock), [name, amounts]);
  const edit = useInlineEdit(product, field);
  const returnsFocus = useRef(false);
  if (edit.draft) {
    return (
      <Editor
        edit={edit}
        field={field}
        show={show}
        onLeave={(byKey) => {
          returnsFocus.current = byKey;
        }}
      />
    );
  }
  return (
    <EditButton
      product={product}
      name={name}
      show={show}
      ref={(button) => {
        if (button && returnsFocus.current) button.focus();
        returnsFocus.current = false;
      }}
      onClick={edit.open}
      isSaving={edit.saving}
    />
  );
}

interface EditorProps extends Pick<InlineEditProps, "show"> {
  field: InlineField;
  edit: ReturnType<typeof useInlineEdit>;
  /** Called before the editor may close: confirmed or canceled by a key or button, or abandoned for something else. */
  onLeave: (byKey: boolean) => void;
}

function Editor({ edit, field, show, onLeave }: EditorProps) {
  const t = useTranslations("productList");
  const { draft } = edit;
  const input = useRef<HTMLInputElement>(null);
  const noteId = useId();
  // Not the whole note: that has a name of its own, which would be what describes the field.
  const hintId = useId();
  const unsaved = !edit.isUntouched;
  useUnsavedChanges({ unsaved });
  useRowEdit({ unsaved });

  useEffect(() => {
    // An error reopens the editor, unless the person has moved on to something else.
    if (document.activeElement === document.body) input.current?.select();
  }, []);

  if (!draft) return null;
  const { refusal, base } = draft;
  const label = t(`inline.field.${field.name}`, { product: base.name });
  const finish = (action: () => unknown) => {
    onLeave(true);
    void action();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // Otherwise, the same key would also press the button that replaces the editor.
    event.preventDefault();
    finish(event.key === "Enter" ? edit.submit : edit.cancel);
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    // The window lost the focus, not the editor in it: the person is looking something up.
    if (document.activeElement === currentTarget) return;
    onLeave(false);
    const isInNote =
      relatedTarget instanceof Node && document.getElementById(noteId)?.contains(relatedTarget);
    if (edit.isUntouched) edit.cancel();
    // A refused value waits for a decision.
    else if (!refusal && !isInNote) void edit.submit();
  };

  return (
    <Popover.Root open>
      <Popover.Anchor asChild>
        <Input
          ref={input}
          aria-label={label}
          aria-invalid={refusal !== null}
          aria-describedby={hintId}
          inputMode={field.inputMode}
          autoComplete="off"
          value={draft.typed}
          onChange={(event) => edit.type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
          className="relative h-8 w-28 px-2 text-right tabular-nums md:h-8 compact:h-7"
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          id={noteId}
          aria-label={label}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => event.preventDefault()}
          className="z-30 max-w-64 animate-fade rounded-md border border-line bg-raised p-2.5 text-xs shadow-raised"
        >
          {refusal ? (
            <p id={hintId} role="alert" className="text-danger-text">
              {refusal.message}
            </p>
          ) : (
            <p id={hintId} className="text-subtle">
              {t(`inline.hint.${field.name}`)}
            </p>
          )}
          {refusal?.isDisputed && (
            <Versions
              theirs={show(base)}
              mine={draft.typed}
              onMine={() => finish(edit.submit)}
              onTheirs={() => finish(edit.cancel)}
            />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface VersionsProps {
  theirs: ReactNode;
  mine: string;
  onTheirs: () => void;
  onMine: () => void;
}

/** Both values of a field that two people have changed. */
function Versions({ theirs, mine, onTheirs, onMine }: VersionsProps) {
  const t = useTranslations("productList");
  return (
    <>
      <dl className="my-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="text-subtle">{t("inline.currentValue")}</dt>
        <dd className="text-right font-medium">{theirs}</dd>
        <dt className="text-subtle">{t("inline.yourValue")}</dt>
        <dd className="text-right font-medium tabular-nums">{mine}</dd>
      </dl>
      <div className="flex justify-end gap-2">
        <Button onClick={onTheirs}>{t("inline.keepTheirs")}</Button>
        <Button variant="primary" onClick={onMine}>
          {t("inline.saveMine")}
        </Button>
      </div>
    </>
  );
}
