"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { type Result, useCommandGroups } from "./use-command-groups";

export interface CommandResultsProps {
  /** Of the list. */
  id: string;
  /** What is in the field. */
  typed: string;
  /** Keys that were pressed before this was there. */
  early: RefObject<string[]>;
  /** Set to what takes the keys of the field, while this is there. */
  takeKey: RefObject<((key: string) => void) | null>;
  /** Called with the id of the marked result. */
  onActive: (id: string | undefined) => void;
  close: () => void;
  showShortcuts: () => void;
}

/** The results of the palette, in which the keys of the field move. */
export function CommandResults({
  id,
  typed,
  early,
  takeKey,
  onActive,
  close,
  showShortcuts,
}: CommandResultsProps) {
  const t = useTranslations("palette");
  const { groups, isComplete, problem } = useCommandGroups(typed.trim(), { close, showShortcuts });
  const results = groups.flatMap((group) => group.results);
  /** What the arrow keys or the pointer marked, for this text. */
  const [marked, setMarked] = useState<{ key: string; typed: string }>();
  /** The text for which Enter was pressed before its results were there. */
  const [awaited, setAwaited] = useState<string>();
  const chosen = marked?.typed === typed ? results.find(({ key }) => key === marked.key) : undefined;
  const active = chosen ?? results[0];
  const activeId = active && `${id}-${active.key}`;

  useEffect(() => onActive(activeId), [onActive, activeId]);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const onKey = useEffectEvent((key: string) => {
    if (key === "Enter") {
      if (chosen || isComplete || groups[0]?.isCertain) active?.run();
      else setAwaited(typed);
      return;
    }
    const from = active ? results.indexOf(active) : -1;
    const step = key === "ArrowDown" ? 1 : -1;
    const next = results[(from + step + results.length) % results.length];
    if (next) setMarked({ key: next.key, typed });
  });
  useEffect(() => {
    takeKey.current = (key) => onKey(key);
    for (const key of early.current.splice(0)) onKey(key);
    return () => {
      takeKey.current = null;
    };
  }, [takeKey, early]);

  const runAwaited = useEffectEvent(() => active?.run());
  const isDue = awaited === typed && isComplete;
  useEffect(() => {
    if (isDue) runAwaited();
  }, [isDue]);

  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={t("results")}
        aria-busy={!isComplete}
        className="max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain p-1.5"
      >
        {groups.map(({ heading, results: ofGroup }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box.
          <div key={heading} role="group" aria-label={heading}>
            <p aria-hidden className="px-2.5 pt-2 pb-1 font-medium text-subtle text-xs">
              {heading}
            </p>
            {ofGroup.map((result) => (
              <ResultOption
                key={result.key}
                id={`${id}-${result.key}`}
                result={result}
                isActive={result === active}
                onMark={() => setMarked({ key: result.key, typed })}
              />
            ))}
          </div>
        ))}
      </div>
      {problem && (
        <p role="status" className="border-line border-t px-4 py-2.5 text-subtle">
          {problem}
        </p>
      )}
      <p role="status" className="sr-only">
        {isComplete && typed.trim() !== "" && t("resultCount", { count: results.length })}
      </p>
    </>
  );
}

interface ResultOptionProps {
  id: string;
  result: Result;
  isActive: boolean;
  onMark: () => void;
}

function ResultOption({ id, result, isActive, onMark }: ResultOptionProps) {
  const { icon: Icon, label, detail, isCode, run } = result;
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onClick={run}
      onPointerMove={onMark}
      className={cn(
        "flex min-h-10 w-full cursor-default items-center gap-2.5 rounded-md px-2.5 text-left md:min-h-9",
        isActive && "bg-muted",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0 text-subtle" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {detail && (
        <span className={cn("max-w-[45%] shrink-0 truncate text-subtle text-xs", isCode && "font-mono")}>
          {detail}
        </span>
      )}
    </button>
  );
}
