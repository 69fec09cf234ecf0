import { Choice } from "@/components/ui/choice";
import { useTranslations } from "@/i18n/translations";
import type { FeatureName } from "@/lib/tenant-settings";
import type { SettingsForm } from "./settings-values";

const names: readonly FeatureName[] = ["branding", "bulkInvitations"];

/** The features of the tenant. */
export function FeatureFields({ form }: { form: SettingsForm }) {
  const t = useTranslations("tenantDetail");
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t("settings.features")}</legend>
      <div className="divide-y divide-line rounded-md border border-line">
        {names.map((name) => (
          <Choice
            key={name}
            type="checkbox"
            label={t(`fields.${name}`)}
            help={t(`featureHelp.${name}`)}
            {...form.register(name)}
            className="px-3 py-2.5 font-medium"
          />
        ))}
      </div>
    </fieldset>
  );
}
