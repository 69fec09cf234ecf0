"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import type { OrganizationDetails } from "@/modules/organization/details/details.schema";
import { useTRPC } from "@/trpc/react";

interface WithdrawAuditEmailProps {
  organization: OrganizationDetails;
  onWithdrawn: (stored: OrganizationDetails) => void;
}

/** Withdraws a pending audit email: the link that was sent becomes void. */
export function WithdrawAuditEmail({ organization, onWithdrawn }: WithdrawAuditEmailProps) {
  const t = useTranslations("auditEmail");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { version, pendingBccAuditEmailAddress } = organization;
  const withdraw = useMutation(
    trpc.organizations.update.mutationOptions({
      onSuccess(stored) {
        toast.success(t("withdrawn", { email: pendingBccAuditEmailAddress ?? "" }));
        onWithdrawn(stored);
        queryClient.setQueryData(trpc.organizations.get.queryKey(), stored);
      },
      ...failureToast(t("notWithdrawn")),
    }),
  );
  return (
    <div className="-mt-2 sm:col-span-2">
      <Button
        pending={withdraw.isPending}
        onClick={() => withdraw.mutate({ version, pendingBccAuditEmailAddress: null })}
      >
        {t("withdraw")}
      </Button>
    </div>
  );
}
