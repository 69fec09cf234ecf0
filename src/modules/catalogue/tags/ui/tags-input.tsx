"use client";

import { type ComponentProps, useId, useRef, useState } from "react";
import { X } from "@/components/ui/frame-icons";
import { Input } from "@/components/ui/input";
import { useTranslations } from "@/i18n/translations";
import { asTags, splitTags, tagKey, tagSeparator } from "@/lib/tags";
import { KnownTags } from "./known-tags";

interface TagsInputProps extends Omit<ComponentProps<typeof Input>, "value" | "onChange"> {
  value: string[];
  onValue: (tags: string[]) => void;
}

/** Tags, each added by Enter, by a comma or by leaving the field, and removed by its button. */
export function TagsInput({ value, onValue, onBlur, ...props }: TagsInputProps) {
  const t = useTranslations("tagsInput");
  const known = useId();
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const input = useRef<HTMLInputElement>(null);

  const add = (text: string) => {
    setTyped("");
    const added = splitTags(text);
    if (added.length === 0) return;
    onValue(asTags([...value, ...added]));
    setSaid(t("tagAdded", { tag: added.join(", ") }));
  };
  const remove = (tag: string) => {
    onValue(value.filter((one) => tagKey(one) !== tagKey(tag)));
    setSaid(t("tagRemoved", { tag }));
    input.current?.focus();
  };

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {value.length > 0 && (
        <ul aria-label={t("tagsGiven")} className="mb-2 flex flex-wrap gap-1.5">
          {value.map((tag) => (
            <li key={tag} className="inline-flex max-w-full items-center rounded bg-muted ps-2 text-sm">
              <span className="truncate">{tag}</span>
              <button
                type="button"
                aria-label={t("removeTag", { tag })}
                onClick={() => remove(tag)}
                className="inline-flex size-8 shrink-0 items-center justify-center rounded text-subtle hover:text-foreground md:size-7"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Input
        {...props}
        ref={input}
        list={known}
        value={typed}
        autoComplete="off"
        onChange={({ target: { value: text } }) => (tagSeparator.test(text) ? add(text) : setTyped(text))}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || typed.trim() === "") return;
          // Not the whole form.
          event.preventDefault();
          add(typed);
        }}
        onBlur={(event) => {
          add(typed);
          onBlur?.(event);
        }}
      />
      <KnownTags id={known} />
    </>
  );
}
