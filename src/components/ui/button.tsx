import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { Spinner } from "./spinner";

const buttonVariants = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors disabled:pointer-events-none disabled:opacity-55 aria-disabled:pointer-events-none aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-white shadow-xs hover:bg-accent-strong",
        secondary: "border border-line bg-surface text-foreground shadow-xs hover:bg-muted",
        ghost: "text-subtle hover:bg-muted hover:text-foreground",
        danger: "bg-danger text-white shadow-xs hover:bg-danger-strong",
      },
      size: {
        medium: "h-10 px-4 text-sm md:h-8 md:px-3",
        large: "h-10 px-4 text-sm",
        icon: "size-10 md:size-8",
      },
    },
    defaultVariants: { variant: "secondary", size: "medium" },
  },
);

type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonVariants> & {
    /** Renders the only child (for example a link) styled as a button. */
    asChild?: boolean;
    /** Shows that the action is in progress and ignores further clicks. */
    pending?: boolean;
  };

export function Button({
  className,
  variant,
  size,
  asChild,
  pending,
  disabled,
  children,
  ...props
}: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button type="button" className={classes} disabled={disabled || pending} aria-busy={pending} {...props}>
      {pending && <Spinner />}
      {children}
    </button>
  );
}
