"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Search } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import { onDemand } from "@/components/ui/on-demand";

// Most visits never open it.
const palettes = onDemand(() => import("./command-palette"));
const CommandPalette = palettes.component((module) => module.CommandPalette);

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** The search button of the top bar, and its shortcut ⌘K / Ctrl K. */
export function CommandTrigger() {
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const apple = useSyncExternalStore(never, isApple, () => false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.metaKey || event.ctrlKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setLoaded(true);
      setOpen((current) => !current);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-label="Search or run a command"
        aria-keyshortcuts="Meta+K Control+K"
        onPointerEnter={palettes.prepare}
        onFocus={palettes.prepare}
        onClick={() => {
          setLoaded(true);
          setOpen(true);
        }}
        className="inline-flex size-10 items-center justify-center gap-2 rounded-md text-subtle hover:bg-muted hover:text-foreground sm:w-56 sm:justify-start sm:border sm:border-line sm:bg-surface sm:px-2.5 sm:shadow-xs md:h-8"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="hidden flex-1 text-left sm:inline">Search…</span>
        {/* Not as text, which would have to be part of the name: aria-keyshortcuts says it. */}
        <Kbd
          aria-hidden
          data-keys={apple ? "⌘K" : "Ctrl K"}
          className="hidden before:content-[attr(data-keys)] sm:inline-flex"
        />
      </button>
      {loaded && <CommandPalette open={open} onOpenChange={setOpen} />}
    </>
  );
}
