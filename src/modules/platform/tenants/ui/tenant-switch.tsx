"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { outcomeToasts } from "@/components/ui/outcome-toasts";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import type { TenantDetail } from "../tenants.schema";
import { ReasonDialog } from "./reason-dialog";
import { useRefreshTenants } from "./use-refresh-tenants";

/** Suspends or reactivates a tenant. */
export function TenantSwitch({ tenant }: { tenant: TenantDetail }) {
  const t = useTranslations("tenantDetail");
  const trpc = useTRPC();
  const refreshTenants = useRefreshTenants();
  const [asked, setAsked] = useState(false);
  const { id, name } = tenant;
  const suspend = useMutation(trpc.tenants.suspend.mutationOptions());
  const reactivate = useMutation(
    trpc.tenants.reactivate.mutationOptions({
      ...outcomeToasts(t("reactivated", { name }), t("nothingChanged")),
      onSettled: refreshTenants,
    }),
  );

  return (
    <>
      {/* The same button in either state: it keeps the focus. */}
      <Button
        variant={tenant.isActive ? "secondary" : "primary"}
        pending={reactivate.isPending}
        onClick={() => (tenant.isActive ? setAsked(true) : reactivate.mutate({ id }))}
      >
        {tenant.isActive ? t("suspend") : t("reactivate")}
      </Button>
      {asked && (
        <ReasonDialog
          danger
          onClose={() => setAsked(false)}
          title={t("suspendTitle", { name })}
          description={t("suspendDescription")}
          help={t("suspendReasonHelp")}
          confirmLabel={t("suspend")}
          onConfirm={async (reason) => {
            await suspend.mutateAsync({ id, reason });
            setAsked(false);
            toast.success(t("suspended", { name }));
            await refreshTenants();
          }}
        />
      )}
    </>
  );
}
