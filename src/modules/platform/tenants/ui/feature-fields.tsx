import { Choice } from "@/components/ui/choice";
import type { FeatureName } from "@/lib/tenant-settings";
import type { SettingsForm } from "./settings-values";

const labels: Record<FeatureName, { label: string; help: string }> = {
  branding: { label: "Branding", help: "Its own logo and accent color." },
  bulkInvitations: { label: "Bulk invitations", help: "Invite many people at once." },
};

const names: readonly FeatureName[] = ["branding", "bulkInvitations"];

/** The features of the tenant. */
export function FeatureFields({ form }: { form: SettingsForm }) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Features</legend>
      <div className="divide-y divide-line rounded-md border border-line">
        {names.map((name) => (
          <Choice
            key={name}
            type="checkbox"
            {...labels[name]}
            {...form.register(name)}
            className="px-3 py-2.5 font-medium"
          />
        ))}
      </div>
    </fieldset>
  );
}
