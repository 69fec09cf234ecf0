import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { CircleCheck } from "@/components/ui/page-icons";
import { useTranslations } from "@/i18n/translations";

/** Shown when everyone in the list has been invited. */
export function AllSent({ sent, onAgain }: { sent: number; onAgain: () => void }) {
  const t = useTranslations("invitations");
  return (
    <Card role="status">
      <EmptyState
        icon={CircleCheck}
        title={t("several.invited", { sent })}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Button onClick={onAgain}>{t("several.inviteOthers")}</Button>
            <ToOpenInvitations />
          </div>
        }
      >
        {t("several.linksExpire")}
      </EmptyState>
    </Card>
  );
}

/** Shown when some have been invited, above the remaining rows. */
export function SomeSent({ sent, left }: { sent: number; left: number }) {
  const t = useTranslations("invitations");
  return (
    <Alert tone="success" title={t("several.invited", { sent })} action={<ToOpenInvitations />}>
      {t("several.skipped", { left })}
    </Alert>
  );
}

function ToOpenInvitations() {
  const t = useTranslations("invitations");
  return (
    <ButtonLink href="/dashboard/users/invitations" variant="primary">
      {t("several.viewOpen")}
    </ButtonLink>
  );
}
