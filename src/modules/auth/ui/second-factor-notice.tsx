"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { useViewer } from "./viewer-context";

const settings = "/dashboard/settings/security";

/** Tells a person without a second factor that one is needed, or from when on it will be. */
export function SecondFactorNotice() {
  const { user, organization, secondFactor } = useViewer();
  const isThere = usePathname() === settings;
  const { enabled, rule, requiredFrom } = secondFactor;
  if (enabled || rule === "optional") return null;
  return (
    <div className="mb-5">
      {rule === "required" ? (
        <Alert tone="warning" title="Set up a second factor to go on">
          {user.roles.includes("superuser")
            ? "Superusers sign in with a second factor."
            : `${organization.name} asks everybody for a second factor.`}{" "}
          The rest of the workspace opens as soon as yours is on.
        </Alert>
      ) : (
        <Alert
          tone="warning"
          title="You will need a second factor"
          action={
            !isThere && (
              <Button asChild>
                <Link href={settings}>Set it up now</Link>
              </Button>
            )
          }
        >
          {organization.name} asks everybody for one
          {requiredFrom && (
            <>
              {" "}
              from <DateTime value={requiredFrom} /> on
            </>
          )}
          . Setting it up takes two minutes and an app on your phone.
        </Alert>
      )}
    </div>
  );
}
