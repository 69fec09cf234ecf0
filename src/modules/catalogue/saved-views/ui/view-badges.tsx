import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/i18n/translations";
import type { SavedView } from "../saved-views.schema";

/** Whether the list opens with the view, for the person or for everyone. */
export function ViewBadges({ view: { isDefault, isOrganizationDefault } }: { view: SavedView }) {
  const t = useTranslations("savedViews");
  return (
    <>
      {isDefault && <Badge>{t("badges.default")}</Badge>}
      {isOrganizationDefault && <Badge>{t("badges.everyonesDefault")}</Badge>}
    </>
  );
}
