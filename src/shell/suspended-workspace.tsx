import { StatusPage } from "@/components/ui/status-page";
import type { Translator } from "@/i18n/translations";

/**
 * Only a suspended workspace refuses everyone. Not among the client components of status-pages.tsx: Next includes the
 * content in its response to a refusal in a layout, so that programs see the reason too.
 */
export function SuspendedWorkspace({ t }: { t: Translator<"suspended"> }) {
  return (
    <StatusPage code="403" title={t("title")}>
      <p>{t("text")}</p>
      <p className="mt-3">{t("whoKnows")}</p>
    </StatusPage>
  );
}
