"use client";

import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { Button } from "./button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from "./dropdown-menu";

interface RowMenuProps {
  /** The row's name, for screen readers. */
  label: string;
  /** The items, rendered while the menu is open. */
  children: ReactNode;
}

/** As Lucide's MoreHorizontal. A list shows it twice per row: written out, it is a fraction of the work and of the HTML. */
const dots = (
  <svg viewBox="0 0 24 24" stroke="currentColor" strokeWidth="4" strokeLinecap="round" aria-hidden="true">
    <path d="M5 12h.01M12 12h.01M19 12h.01" />
  </svg>
);

/**
 * The menu at the end of a row. A list has one per row and a menu is expensive to render, so only its button exists
 * until the pointer or focus comes near.
 */
export function RowMenu({ label, children }: RowMenuProps) {
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const isOpenedByKey = useRef(false);
  /** Null until then. */
  const [open, setOpen] = useState<boolean | null>(null);
  const prepare = () => setOpen((now) => now ?? false);

  // It had the focus before hydration.
  useEffect(() => {
    if (document.activeElement === button.current) setOpen((now) => now ?? false);
  }, []);

  return (
    <>
      <Button
        ref={button}
        variant="ghost"
        size="icon"
        className="relative md:size-7"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open === true}
        aria-controls={open ? menuId : undefined}
        onFocus={prepare}
        onPointerEnter={prepare}
        onPointerDown={(event) => {
          if (event.button !== 0 || event.ctrlKey) return;
          isOpenedByKey.current = false;
          setOpen(!open);
          // The menu takes the focus: the button must not take it back.
          if (!open) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (!["Enter", " ", "ArrowDown"].includes(event.key)) return;
          event.preventDefault();
          isOpenedByKey.current = true;
          setOpen(true);
        }}
      >
        {dots}
      </Button>
      {open !== null && (
        <DropdownMenu open={open} onOpenChange={setOpen}>
          <DropdownMenuTrigger asChild>
            <StandIn for={button} />
          </DropdownMenuTrigger>
          <DropdownMenuContent
            id={menuId}
            aria-label={label}
            aria-labelledby={undefined}
            // The menu focuses its first item only if it received the key event.
            onFocus={({ target, currentTarget }) => {
              if (target !== currentTarget || !isOpenedByKey.current) return;
              isOpenedByKey.current = false;
              currentTarget.querySelector<HTMLElement>("[role=menuitem]")?.focus();
            }}
          >
            {children}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
    </>
  );
}

/** Anchors the menu to the existing button, which also gets the focus back. */
function StandIn({
  for: button,
  ref,
}: {
  for: { current: HTMLElement | null };
  ref?: Ref<HTMLElement | null>;
}) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => button.current, [button]);
  return null;
}
