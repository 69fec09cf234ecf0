"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Search, X } from "@/components/ui/frame-icons";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { usePreferences } from "@/hooks/preferences";
import { useTranslations } from "@/i18n/translations";
import { maxSearchLength } from "./list-params";

interface ListSearchProps {
  /** The label of the field, for screen readers. */
  label: string;
  placeholder: string;
  search: string;
  onSearch: (search: string) => void;
}

const delayMs = 250;

/** The search field; `onSearch` is called when typing pauses. The key "/" focuses it from anywhere on the page. */
export function ListSearch({ label, placeholder, search, onSearch }: ListSearchProps) {
  const t = useTranslations("lists");
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search);
  const [followed, setFollowed] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Follows URL changes made elsewhere, such as by the back button.
  if (followed !== search) {
    setFollowed(search);
    if (text.trim() !== search) setText(search);
  }

  const hasKey = usePreferences((state) => state.characterKeys) === "on";
  useEffect(() => {
    if (!hasKey) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [hasKey]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (next: string, wait: number) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim()), wait);
  };

  const changeEarly = useEffectEvent(() => {
    if (input.current && input.current.value !== text) change(input.current.value, 0);
  });
  // Text typed before hydration.
  useEffect(() => changeEarly(), []);

  return (
    <search className="relative block w-full sm:w-72">
      <Search
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-subtle md:left-2.5"
      />
      <Input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={label}
        aria-keyshortcuts={hasKey ? "/" : undefined}
        placeholder={placeholder}
        maxLength={maxSearchLength}
        value={text}
        onChange={(event) => change(event.target.value, delayMs)}
        onKeyDown={(event) => {
          if (event.key === "Enter") change(text, 0);
          if (event.key === "Escape" && text) change("", 0);
        }}
        className="pr-10 pl-9 md:h-8 md:pl-8"
      />
      {text ? (
        <Button
          variant="ghost"
          size="icon"
          className="absolute top-0 right-0 md:top-1 md:right-1 md:size-6"
          aria-label={t("clearSearch")}
          onClick={() => {
            change("", 0);
            input.current?.focus();
          }}
        >
          <X aria-hidden />
        </Button>
      ) : hasKey ? (
        <Kbd className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2 hidden md:inline-flex">
          /
        </Kbd>
      ) : null}
    </search>
  );
}

/** True if a "/" is typed text, or a dialog or menu is open. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, [contenteditable], [role=dialog], [role=menu]") !== null
  );
}
