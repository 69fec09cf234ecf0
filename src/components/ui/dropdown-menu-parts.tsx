"use client";

import { DropdownMenu as Primitive } from "radix-ui";
import { type ComponentProps, type ReactNode, useState } from "react";
import { Check } from "@/components/ui/icons";
import { cn } from "@/lib/cn";
import { useTriggerFocus } from "./focus-return";
import { keysInOrder } from "./keys-in-order";
import { StandIn } from "./stand-in";

export const DropdownMenuRadioGroup = Primitive.RadioGroup;

const itemClasses =
  "relative flex min-h-10 cursor-default select-none items-center gap-2.5 rounded px-2 outline-none data-disabled:opacity-50 data-highlighted:bg-muted md:min-h-8 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-subtle";

interface MenuPanelProps
  extends Omit<ComponentProps<typeof Primitive.Content>, "onFocus" | "onCloseAutoFocus"> {
  /** The button that opens it. */
  button: { current: HTMLElement | null };
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Whether a key has opened it: the first item then gets the focus. */
  isOpenedByKey: { current: boolean };
}

/**
 * The menu of a button. Not modal for the library, which would hide the page from screen readers with everything in it that can
 * still have the focus; what it covers cannot be clicked all the same.
 */
export function MenuPanel({
  button,
  open,
  onOpenChange,
  isOpenedByKey,
  className,
  ...props
}: MenuPanelProps) {
  const [keys] = useState(keysInOrder);
  const onCloseAutoFocus = useTriggerFocus({ open, button });
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Primitive.Trigger asChild>
        <StandIn for={button} />
      </Primitive.Trigger>
      <Primitive.Portal>
        <div>
          {open && <div className="fixed inset-0 z-40" />}
          <Primitive.Content
            align="end"
            sideOffset={6}
            collisionPadding={8}
            className={cn(
              "z-50 min-w-44 animate-rise rounded-lg border border-line bg-raised p-1 shadow-raised",
              className,
            )}
            {...props}
            {...keys}
            aria-labelledby={undefined}
            onCloseAutoFocus={onCloseAutoFocus}
            // The menu focuses its first item only if it received the key event.
            onFocus={({ target, currentTarget }) => {
              if (target !== currentTarget || !isOpenedByKey.current) return;
              isOpenedByKey.current = false;
              currentTarget.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
            }}
          />
        </div>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function DropdownMenuItem({
  danger,
  ...props
}: ComponentProps<typeof Primitive.Item> & { danger?: boolean }) {
  return (
    <Primitive.Item
      className={cn(itemClasses, danger && "text-danger-text [&_svg]:text-current")}
      {...props}
    />
  );
}

const chosenMark = (
  <Primitive.ItemIndicator className="absolute end-2">
    <Check aria-hidden />
  </Primitive.ItemIndicator>
);

export function DropdownMenuRadioItem({ children, ...props }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem className={cn(itemClasses, "pe-8")} {...props}>
      {children}
      {chosenMark}
    </Primitive.RadioItem>
  );
}

/** Stays open on selection, so that several items can be checked. */
export function DropdownMenuCheckboxItem(props: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem
      onSelect={(event) => event.preventDefault()}
      className={cn(itemClasses, "pe-8")}
      {...props}
    >
      {props.children}
      {chosenMark}
    </Primitive.CheckboxItem>
  );
}

export function DropdownMenuLabel({ children }: { children: ReactNode }) {
  return (
    <Primitive.Label className="px-2 pt-1.5 pb-1 font-medium text-subtle text-xs">{children}</Primitive.Label>
  );
}

export function DropdownMenuSeparator() {
  return <Primitive.Separator className="-mx-1 my-1 h-px bg-line" />;
}
