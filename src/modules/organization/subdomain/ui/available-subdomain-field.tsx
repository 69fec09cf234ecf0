"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { CircleCheck } from "@/components/ui/page-icons";
import { register } from "@/components/ui/register";
import { SubdomainInput } from "@/components/ui/subdomain-input";
import { useDebounced } from "@/hooks/use-debounced";
import { useTranslations } from "@/i18n/translations";
import { newSubdomain, subdomainTakenMessage } from "@/lib/new-subdomain";

type Check = (subdomain: string) => Promise<{ isAvailable: boolean }>;

/** The query of the field, for forms that check again before they continue. */
export const availabilityOf = (subdomain: string, check: Check) => ({
  queryKey: ["subdomain availability", subdomain],
  queryFn: () => check(subdomain),
  // Someone else may take it at any moment.
  staleTime: 10_000,
});

interface AvailableSubdomainFieldProps {
  label: string;
  /** The hint shown until there is something to say about the value. */
  hint: string;
  rootDomain: string;
  /** Checks whether a valid subdomain is available. */
  check: Check;
  onType?: (typed: string) => void;
}

/** A subdomain field that checks availability while typing. Needs a FormProvider of a form with `subdomain`. */
export function AvailableSubdomainField({
  label,
  hint,
  rootDomain,
  check,
  onType,
}: AvailableSubdomainFieldProps) {
  const t = useTranslations("subdomainField");
  const form = useFormContext<{ subdomain: string }>();
  const subdomain = useWatch({ control: form.control, name: "subdomain" });
  const field = register(form, "subdomain");
  const settled = useDebounced(subdomain, 350);
  const wanted = newSubdomain.safeParse(settled);
  const { data } = useQuery({ ...availabilityOf(wanted.data ?? "", check), enabled: wanted.success });
  const isCurrent = settled === subdomain && data !== undefined && wanted.success;
  const invalid = subdomain.length > 1 && !wanted.success && settled === subdomain;
  const error =
    form.formState.errors.subdomain?.message ??
    (isCurrent && !data.isAvailable
      ? subdomainTakenMessage(wanted.data)
      : invalid
        ? wanted.error.issues[0]?.message
        : undefined);

  return (
    <Field
      label={label}
      error={error}
      help={
        // Always rendered, so that screen readers hear it change.
        <span aria-live="polite" className="inline-flex items-center gap-1.5">
          {isCurrent && data.isAvailable && !error ? (
            <>
              <CircleCheck aria-hidden className="size-4 text-success-text" />
              {t("available", { host: `${wanted.data}.${rootDomain}` })}
            </>
          ) : (
            hint
          )}
        </span>
      }
    >
      {(control) => (
        <SubdomainInput
          {...control}
          {...field}
          suffix={`.${rootDomain}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => {
            onType?.(event.target.value);
            void field.onChange(event);
          }}
        />
      )}
    </Field>
  );
}
