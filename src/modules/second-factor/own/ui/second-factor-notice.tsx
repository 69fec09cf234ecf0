"use client";

import { usePathname } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { useViewer } from "@/viewer/viewer-context";

const settings = "/dashboard/settings/security";

/** Tells a person without a second factor that one is required, or from when on it will be. */
export function SecondFactorNotice() {
  const { user, organization, secondFactor } = useViewer();
  const isThere = usePathname() === settings;
  const { enabled, rule, requiredFrom } = secondFactor;
  if (enabled || rule === "optional") return null;
  return (
    <div className="mb-5">
      {rule === "required" ? (
        <Alert tone="warning" title="Set up two-factor authentication to continue">
          {user.roles.includes("superuser")
            ? "Superusers must use two-factor authentication."
            : `${organization.name} requires two-factor authentication.`}{" "}
          You can use the rest of the workspace once it is on.
        </Alert>
      ) : (
        <Alert
          tone="warning"
          title="You will need two-factor authentication"
          action={!isThere && <ButtonLink href={settings}>Set it up now</ButtonLink>}
        >
          {organization.name} requires it
          {requiredFrom && (
            <>
              {" "}
              from <DateTime value={requiredFrom} /> on
            </>
          )}
          . Setting it up takes two minutes and an authenticator app.
        </Alert>
      )}
    </div>
  );
}
