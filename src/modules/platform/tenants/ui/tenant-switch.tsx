"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { outcomeToasts } from "@/components/ui/outcome-toasts";
import { toast } from "@/hooks/toast";
import { useTRPC } from "@/trpc/react";
import type { TenantDetail } from "../tenants.schema";
import { ReasonDialog } from "./reason-dialog";
import { useRefreshTenants } from "./use-refresh-tenants";

/** Suspends or reactivates a tenant. */
export function TenantSwitch({ tenant }: { tenant: TenantDetail }) {
  const trpc = useTRPC();
  const refreshTenants = useRefreshTenants();
  const [asked, setAsked] = useState(false);
  const { id, name } = tenant;
  const suspend = useMutation(trpc.tenants.suspend.mutationOptions());
  const reactivate = useMutation(
    trpc.tenants.reactivate.mutationOptions({
      ...outcomeToasts(`${name} is active again`, "Nothing was changed"),
      onSettled: refreshTenants,
    }),
  );

  if (!tenant.isActive) {
    return (
      <Button variant="primary" pending={reactivate.isPending} onClick={() => reactivate.mutate({ id })}>
        Reactivate
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setAsked(true)}>Suspend</Button>
      {asked && (
        <ReasonDialog
          danger
          onClose={() => setAsked(false)}
          title={`Suspend ${name}?`}
          description="Everyone is signed out immediately and nobody can sign in. People see that the workspace is suspended, and API requests are refused. All data is kept, and you can reactivate it at any time."
          help="Recorded with the change. Only platform administrators can see it."
          confirmLabel="Suspend"
          onConfirm={async (reason) => {
            await suspend.mutateAsync({ id, reason });
            setAsked(false);
            toast.success(`${name} is suspended`);
            await refreshTenants();
          }}
        />
      )}
    </>
  );
}
