import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, MouseEvent } from "react";
import { cn } from "@/lib/cn";
import { Spinner } from "./spinner";

export const buttonVariants = cva(
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

export type ButtonLook = VariantProps<typeof buttonVariants>;

type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Shows that the action is in progress and ignores further clicks. It keeps the focus, which a disabled button would lose. */
    pending?: boolean;
  };

export function Button({
  className,
  variant,
  size,
  pending,
  disabled,
  onClick,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      className={cn(buttonVariants({ variant, size }), className)}
      disabled={disabled && !pending}
      aria-disabled={pending || undefined}
      aria-busy={pending}
      onClick={pending ? ignore : onClick}
      {...props}
    >
      {pending && <Spinner />}
      {children}
    </button>
  );
}

/** Neither submits its form, as Enter in a field would have it do. */
const ignore = (event: MouseEvent) => event.preventDefault();

/** Like `ButtonLink`, for what the router must not open: downloads, other hosts and new tabs. */
export function ButtonAnchor({ className, variant, size, ...props }: ComponentProps<"a"> & ButtonLook) {
  return <a className={cn(buttonVariants({ variant, size }), className)} {...props} />;
}
