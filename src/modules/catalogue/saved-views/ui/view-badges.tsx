import { Badge } from "@/components/ui/badge";
import type { SavedView } from "../saved-views.schema";

/** Whether the list opens with the view, for the person or for everyone. */
export function ViewBadges({ view: { isDefault, isOrganizationDefault } }: { view: SavedView }) {
  return (
    <>
      {isDefault && <Badge>Default</Badge>}
      {isOrganizationDefault && <Badge>Everyone’s default</Badge>}
    </>
  );
}
