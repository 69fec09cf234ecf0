import { type ComponentProps, type ReactNode, useId } from "react";
import { CircleAlert } from "@/components/ui/page-icons";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";

interface ControlProps {
  id: string;
  required: boolean;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

interface FieldProps {
  label: string;
  error?: string | undefined;
  help?: ReactNode;
  /** "unmarked" if everything around it is optional too, and saying so would be noise. */
  optional?: boolean | "unmarked";
  /** Where its label is seen already, of a group around it. */
  labelHidden?: boolean;
  className?: string;
  /** Receives the attributes that connect the control with its label, help and error. */
  children: (control: ControlProps) => ReactNode;
}

export function Field({
  label,
  error,
  help,
  optional = false,
  labelHidden,
  className,
  children,
}: FieldProps) {
  const t = useTranslations("forms");
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const describedBy = [error && errorId, help && helpId].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <div className={labelHidden ? "sr-only" : "mb-1.5 flex items-baseline justify-between gap-2"}>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {optional === true && <span className="text-subtle text-xs">{t("optional")}</span>}
      </div>
      {children({
        id,
        required: !optional,
        "aria-invalid": Boolean(error),
        "aria-describedby": describedBy || undefined,
      })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {help && (
        <p id={helpId} className="mt-1.5 text-subtle text-xs">
          {help}
        </p>
      )}
    </div>
  );
}

/** The error message of a field; `id` connects it with the control. */
export function FieldError({ className, children, ...props }: ComponentProps<"p">) {
  return (
    <p className={cn("mt-1.5 flex items-start gap-1.5 text-danger-text", className)} {...props}>
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  );
}
