"use client";

import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { suggestSubdomain } from "../sign-up.schema";
import { AvailableAddressField } from "./available-address-field";

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
  const organizationName = useWatch({ control: form.control, name: "organizationName" });
  const isOwn = useRef(false);

  useEffect(() => {
    // What was typed before this script ran is the person's own as well.
    if (isOwn.current || (form.getFieldState("subdomain").isDirty && !organizationName)) return;
    const suggestion = suggestSubdomain(organizationName);
    if (suggestion !== form.getValues("subdomain")) {
      form.setValue("subdomain", suggestion, { shouldValidate: form.formState.isSubmitted });
    }
  }, [form, organizationName]);

  return (
    <AvailableAddressField
      label="Subdomain"
      hint="Where people sign in. Letters, digits and hyphens."
      rootDomain={rootDomain}
      check={check}
      onType={(typed) => {
        isOwn.current = typed !== "";
      }}
    />
  );
}
