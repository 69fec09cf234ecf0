"use client";

import { MoreHorizontal } from "lucide-react";
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { Button } from "./button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from "./dropdown-menu";

interface RowMenuProps {
  /** What the menu is of, for screen readers. */
  label: string;
  /** The items. They are rendered while the menu is open. */
  children: ReactNode;
}

/**
 * The menu at the end of a row. A list has one in each row and a menu is dear to render, so that until a person comes near
 * there is its button alone.
 */
export function RowMenu({ label, children }: RowMenuProps) {
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const isOpenedByKey = useRef(false);
  /** Null while nobody has come near. */
  const [open, setOpen] = useState<boolean | null>(null);
  const prepare = () => setOpen((now) => now ?? false);

  // It had the focus before the page's script ran.
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
          // The menu takes the focus: the button must not take it from there.
          if (!open) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (!["Enter", " ", "ArrowDown"].includes(event.key)) return;
          event.preventDefault();
          isOpenedByKey.current = true;
          setOpen(true);
        }}
      >
        <MoreHorizontal aria-hidden />
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
            // The menu goes to its first entry by itself only if it was there to see the key.
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

/** Hands the menu the button that is there already: its place, and where the focus goes back to. */
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
