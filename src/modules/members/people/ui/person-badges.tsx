import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/i18n/translations";
import type { Role } from "@/lib/permissions";

export function Roles({ roles }: { roles: Role[] }) {
  const t = useTranslations("roles");
  return (
    <span className="flex flex-wrap gap-1">
      {roles.map((role) => (
        <Badge key={role}>{t(`role.${role}.name`)}</Badge>
      ))}
    </span>
  );
}
