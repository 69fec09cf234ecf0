"use client";

import type { ReactNode, RefObject } from "react";
import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { usePreferences } from "@/hooks/preferences";

export interface ShortcutsDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  returnFocusTo: RefObject<HTMLElement | null>;
}

interface Shortcut {
  /** Alternatives, each of keys that are pressed together. */
  keys: string[][];
  does: string;
}

const anywhere: Shortcut[] = [
  {
    keys: [
      ["⌘", "K"],
      ["Ctrl", "K"],
    ],
    does: "Search, open a page or run a command",
  },
  { keys: [["/"]], does: "Search the list of the page" },
  { keys: [["?"]], does: "Show these shortcuts" },
  { keys: [["Esc"]], does: "Close what is open, or clear the search" },
];

/** See `useRowKeys`. */
const inLists: Shortcut[] = [
  { keys: [["↑"], ["↓"], ["K"], ["J"]], does: "Move to another row" },
  { keys: [["←"], ["→"]], does: "Move within the row" },
  { keys: [["Home"], ["End"]], does: "Move to the first or last row" },
  { keys: [["Enter"]], does: "Open the row" },
  { keys: [["X"]], does: "Select the row" },
  {
    keys: [
      ["Shift", "↑"],
      ["Shift", "↓"],
    ],
    does: "Select several rows",
  },
];

/** The keyboard shortcuts, and whether those of a single character are on. */
export function ShortcutsDialog(dialog: ShortcutsDialogProps) {
  const characterKeys = usePreferences((state) => state.characterKeys);
  const setPreferences = usePreferences((state) => state.set);
  return (
    <Dialog {...dialog} title="Keyboard shortcuts">
      <div className="grid gap-5">
        <Shortcuts title="Anywhere" shortcuts={anywhere} />
        <Shortcuts title="In the rows of a list" shortcuts={inLists} />
        <Choice
          type="checkbox"
          label="Use / and ?"
          help="Turn them off if you dictate, or press them by mistake. This list is also in the search."
          checked={characterKeys === "on"}
          onChange={(event) => setPreferences({ characterKeys: event.target.checked ? "on" : "off" })}
        />
      </div>
    </Dialog>
  );
}

function Shortcuts({ title, shortcuts }: { title: string; shortcuts: Shortcut[] }) {
  return (
    <section>
      <h3 className="mb-2 font-medium text-subtle text-xs">{title}</h3>
      <dl className="grid gap-2">
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="flex items-center justify-between gap-4">
            <dt className="order-2 flex shrink-0 flex-wrap justify-end gap-x-2 gap-y-1">
              {keys.map((together) => (
                <Keys key={together.join("+")}>
                  {together.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Keys>
              ))}
            </dt>
            <dd className="min-w-0">{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ children }: { children: ReactNode }) {
  return <span className="inline-flex gap-0.5">{children}</span>;
}
