"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { HandoffForm } from "@/components/ui/handoff-form";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import type { Handoff } from "@/lib/handoff";
import { ReasonDialog } from "@/modules/platform/tenants/ui/reason-dialog";
import { useTRPC } from "@/trpc/react";
import type { TenantPerson } from "../impersonation.schema";

interface ActAsDialogProps {
  person: TenantPerson;
  tenantName: string;
  onClose: () => void;
}

/** Asks for the reason, and starts a support session as the person. */
export function ActAsDialog({ person, tenantName, onClose }: ActAsDialogProps) {
  const t = useTranslations("tenantPeople");
  const impersonate = useMutation(useTRPC().tenants.impersonate.mutationOptions());
  const [handoff, setHandoff] = useState<Handoff | null>(null);
  const name = fullName(person);
  const organization = tenantName;
  return (
    <>
      <ReasonDialog
        onClose={onClose}
        title={t("start.title", { name })}
        description={t("start.description", { name, organization })}
        help={t("start.reasonHelp", { organization })}
        confirmLabel={t("start.submit")}
        onConfirm={async (reason) => {
          setHandoff(await impersonate.mutateAsync({ userId: person.id, reason }));
        }}
      />
      {handoff && (
        <div className="sr-only">
          <HandoffForm handoff={handoff} label={t("start.continueAs", { name })}>
            {t("start.leading", { name, organization })}
          </HandoffForm>
        </div>
      )}
    </>
  );
}
