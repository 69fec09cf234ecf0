"use client";

import { useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Plus } from "@/components/ui/frame-icons";
import { Input } from "@/components/ui/input";
import { Trash2 } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";
import { maxFieldOptions } from "@/lib/custom-fields";
import { useCan } from "@/viewer/viewer-context";
import type { FieldInput } from "../custom-fields.schema";

type Options = FieldInput["options"];

interface OptionInputsProps {
  options: Options;
  onOptions: (options: Options) => void;
  onBlur: () => void;
  error: string | undefined;
  /** What saving takes from products. */
  warning: string | undefined;
}

/** The options of a choice, in their order. Enter adds the next one. */
export function OptionInputs({ options, onOptions, onBlur, error, warning }: OptionInputsProps) {
  const t = useTranslations("customFields");
  // Products lose their value with an option, as with the field.
  const canRemove = useCan("products:delete");
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const isAdding = useRef(false);
  const add = () => {
    isAdding.current = true;
    onOptions([...options, { name: "" }]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the new input is there.
  useEffect(() => {
    if (isAdding.current) list.current?.querySelector<HTMLElement>("li:last-child input")?.focus();
    isAdding.current = false;
  }, [options.length]);
  return (
    <fieldset aria-describedby={error || warning ? id : undefined}>
      <legend className="mb-1.5 font-medium">{t("options")}</legend>
      <ul ref={list} className="grid gap-2">
        {options.map((option, index) => {
          const number = String(index + 1);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: new options have nothing else, and they do not move.
            <li key={index} className="flex gap-2">
              <Input
                aria-label={t("option", { number })}
                aria-invalid={error !== undefined && option.name === ""}
                value={option.name}
                autoComplete="off"
                onBlur={onBlur}
                onChange={({ target }) => onOptions(options.with(index, { ...option, name: target.value }))}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                  event.preventDefault();
                  if (options.length < maxFieldOptions) add();
                }}
              />
              {(canRemove || option.id === undefined) && (
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={t("removeOption", { number })}
                  onClick={() => onOptions(options.toSpliced(index, 1))}
                >
                  <Trash2 aria-hidden />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {options.length < maxFieldOptions && (
        <Button className="mt-2" onClick={add}>
          <Plus aria-hidden />
          {t("addOption")}
        </Button>
      )}
      <div id={id}>
        {error && <FieldError>{error}</FieldError>}
        {warning && <p className="mt-1.5 text-warning-text">{warning}</p>}
      </div>
    </fieldset>
  );
}
