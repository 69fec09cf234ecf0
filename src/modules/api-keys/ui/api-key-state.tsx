import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/i18n/translations";
import type { ApiKey } from "../api-keys.schema";

/** Badges for problems of a key; nothing without problems. */
export function ApiKeyState({ state, withheld }: Pick<ApiKey, "state" | "withheld">) {
  const t = useTranslations("apiKeys");
  return (
    <>
      {state !== "active" && (
        <Badge tone={state === "revoked" ? "neutral" : "warning"}>{t(`state.${state}`)}</Badge>
      )}
      {withheld.length > 0 && state !== "revoked" && <Badge tone="warning">{t("limited")}</Badge>}
    </>
  );
}
