"use client";

import { type ComponentProps, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "./button";
import { MenuPanel, prepareMenu } from "./dropdown-menu";
import type { OnDemand } from "./on-demand";

interface MenuButtonProps extends Omit<ComponentProps<typeof Button>, "content" | "ref"> {
  /** What the button shows. */
  content: ReactNode;
  /** The menu's name, for screen readers. */
  label: string;
  menu?: Pick<ComponentProps<typeof MenuPanel>, "align" | "className">;
  /** The items, if they load on demand: the menu opens with them. */
  needs?: OnDemand;
  /** The items, rendered while the menu is open. */
  children: ReactNode;
}

/**
 * A button with a menu. Pages have many of them and a menu is expensive to load and to render, so only the button exists until
 * the pointer or focus comes near.
 */
export function MenuButton({ content, label, menu, needs, children, ...props }: MenuButtonProps) {
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const isOpenedByKey = useRef(false);
  /** Null until then. */
  const [open, setOpen] = useState<boolean | null>(null);
  const prepare = () => {
    prepareMenu();
    needs?.prepare();
    setOpen((now) => now ?? false);
  };
  const show = () => (needs ? needs.open(() => setOpen(true)) : setOpen(true));

  // It had the focus before hydration.
  useEffect(() => {
    if (document.activeElement === button.current) setOpen((now) => now ?? false);
  }, []);

  return (
    <>
      <Button
        {...props}
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open === true}
        aria-controls={open ? menuId : undefined}
        onFocus={(event) => {
          props.onFocus?.(event);
          prepare();
        }}
        onPointerEnter={prepare}
        onPointerDown={(event) => {
          props.onPointerDown?.(event);
          if (event.button !== 0 || event.ctrlKey) return;
          isOpenedByKey.current = false;
          if (open) setOpen(false);
          else show();
          // The menu takes the focus: the button must not take it back.
          if (!open) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (!["Enter", " ", "ArrowDown"].includes(event.key)) return;
          event.preventDefault();
          isOpenedByKey.current = true;
          show();
        }}
      >
        {content}
      </Button>
      {open !== null && (
        <MenuPanel
          {...menu}
          button={button}
          open={open}
          onOpenChange={setOpen}
          isOpenedByKey={isOpenedByKey}
          id={menuId}
          aria-label={label}
        >
          {children}
        </MenuPanel>
      )}
    </>
  );
}
