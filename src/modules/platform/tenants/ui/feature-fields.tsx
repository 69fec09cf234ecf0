import type { FeatureName } from "@/lib/tenant-settings";
import type { SettingsForm } from "./settings-values";

const words: Record<FeatureName, { label: string; help: string }> = {
  branding: { label: "Branding", help: "Its own logo and accent colour." },
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
          <label
            key={name}
            className="flex cursor-pointer items-start gap-3 px-3 py-2.5 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-link"
          >
            <input
              type="checkbox"
              {...form.register(name)}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span>
              <span className="block font-medium leading-5">{words[name].label}</span>
              <span className="block text-subtle text-xs">{words[name].help}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
