import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/i18n/translations";
import type { UserState } from "../users.schema";

/** Nothing for active people, the normal case. */
export function StateBadge({ state }: { state: UserState }) {
  const t = useTranslations("people");
  return state === "active" ? null : <Badge tone="warning">{t(`state.${state}`)}</Badge>;
}
