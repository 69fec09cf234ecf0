"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { AddressInput } from "@/components/ui/address-input";
import { Field } from "@/components/ui/field";
import { register } from "@/lib/register";
import { useDebounced } from "@/lib/use-debounced";
import { newSubdomain, suggestSubdomain } from "../sign-up.schema";

interface SubdomainFieldProps {
  rootDomain: string;
  /** Asks whether a valid address is free. */
  check: (subdomain: string) => Promise<{ isAvailable: boolean }>;
}

/**
 * The address of a workspace: suggested from the name until somebody types another one, and looked up meanwhile. Needs a
 * FormProvider of a form with `organizationName` and `subdomain`.
 */
export function SubdomainField({ rootDomain, check }: SubdomainFieldProps) {
  const form = useFormContext<{ organizationName: string; subdomain: string }>();
  const [organizationName, subdomain] = useWatch({
    control: form.control,
    name: ["organizationName", "subdomain"],
  });
  const isOwn = useRef(false);
  const field = register(form, "subdomain");

  useEffect(() => {
    // What was typed before this script ran is the person's own as well.
    if (isOwn.current || (form.getFieldState("subdomain").isDirty && !organizationName)) return;
    const suggestion = suggestSubdomain(organizationName);
    if (suggestion !== form.getValues("subdomain")) {
      form.setValue("subdomain", suggestion, { shouldValidate: form.formState.isSubmitted });
    }
  }, [form, organizationName]);

  const settled = useDebounced(subdomain, 350);
  const wanted = newSubdomain.safeParse(settled);
  const { data } = useQuery({
    queryKey: ["subdomain availability", wanted.data],
    queryFn: () => check(wanted.data ?? ""),
    enabled: wanted.success,
    // Somebody else may take it at any moment.
    staleTime: 10_000,
  });
  const isCurrent = settled === subdomain && data !== undefined && wanted.success;
  const invalid = subdomain.length > 1 && !wanted.success && settled === subdomain;
  const error =
    form.formState.errors.subdomain?.message ??
    (isCurrent && !data.isAvailable
      ? `The address ${wanted.data} is taken. Choose another one`
      : invalid
        ? wanted.error.issues[0]?.message
        : undefined);

  return (
    <Field
      label="Workspace address"
      error={error}
      help={
        // Always there, so that screen readers hear it change.
        <span aria-live="polite" className="inline-flex items-center gap-1.5">
          {isCurrent && data.isAvailable && !error ? (
            <>
              <CircleCheck aria-hidden className="size-4 text-success-text" />
              {wanted.data}.{rootDomain} is available
            </>
          ) : (
            "Where your people sign in. Letters, digits and hyphens."
          )}
        </span>
      }
    >
      {(control) => (
        <AddressInput
          {...control}
          {...field}
          suffix={`.${rootDomain}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => {
            isOwn.current = event.target.value !== "";
            void field.onChange(event);
          }}
        />
      )}
    </Field>
  );
}
