"use client";

import {
  type ComponentProps,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { Button } from "./button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from "./dropdown-menu";

interface MenuButtonProps extends Omit<ComponentProps<typeof Button>, "content" | "ref"> {
  /** What the button shows. */
  content: ReactNode;
  /** The menu's name, for screen readers. */
  label: string;
  menu?: ComponentProps<typeof DropdownMenuContent>;
  ref?: Ref<HTMLButtonElement>;
  /** The items, rendered while the menu is open. */
  children: ReactNode;
}

/**
 * A button with a menu. Pages have many of them and a menu is expensive to render, so only the button exists until the
 * pointer or focus comes near.
 */
export function MenuButton({ content, label, menu, ref, children, ...props }: MenuButtonProps) {
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const isOpenedByKey = useRef(false);
  /** Null until then. */
  const [open, setOpen] = useState<boolean | null>(null);
  const prepare = () => setOpen((now) => now ?? false);
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => button.current, []);

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
        {content}
      </Button>
      {open !== null && (
        <DropdownMenu open={open} onOpenChange={setOpen}>
          <DropdownMenuTrigger asChild>
            <StandIn for={button} />
          </DropdownMenuTrigger>
          <DropdownMenuContent
            {...menu}
            id={menuId}
            aria-label={label}
            aria-labelledby={undefined}
            // The menu focuses its first item only if it received the key event.
            onFocus={({ target, currentTarget }) => {
              if (target !== currentTarget || !isOpenedByKey.current) return;
              isOpenedByKey.current = false;
              currentTarget.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
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
