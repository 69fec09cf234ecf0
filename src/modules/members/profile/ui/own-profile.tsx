"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Card } from "@/components/ui/card";
import { Entry } from "@/components/ui/entry";
import { FormActions } from "@/components/ui/form-actions";
import { Loaded } from "@/components/ui/loaded";
import { ownFirstName, ownLastName } from "@/components/ui/name-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { VersionedForm } from "@/components/ui/versioned-form";
import { useTranslations } from "@/i18n/translations";
import { AvatarCard } from "@/modules/members/avatars/ui/avatar-card";
import { EmailCard } from "@/modules/members/email-change/ui/email-card";
import { LanguageCard } from "@/modules/members/language/ui/language-card";
import { Roles } from "@/modules/members/people/ui/person-badges";
import { useRefreshPeople } from "@/modules/members/people/ui/use-refresh-people";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { type Profile, profileFields, staleProfile } from "../profile.schema";
import { UsernameTextField } from "./username-text-field";

/** The own profile: editable fields, and those that only administrators can change. The page has prefetched it. */
export function OwnProfile() {
  const t = useTranslations("profile");
  const trpc = useTRPC();
  const query = useQuery(trpc.users.profile.queryOptions());
  return (
    <Loaded
      query={query}
      failure={t("loadingFailed")}
      skeleton={<ListSkeleton label={t("loading")} rows={4} />}
    >
      {(profile) => (
        <div className="flex flex-col gap-4">
          <ProfileForm profile={profile} />
          <AvatarCard />
          <EmailCard email={profile.email} />
          <LanguageCard />
          <Given profile={profile} />
        </div>
      )}
    </Loaded>
  );
}

const valuesOf = ({ firstName, lastName, username }: Profile) => ({ firstName, lastName, username });

function ProfileForm({ profile }: { profile: Profile }) {
  const t = useTranslations("profile");
  const tFields = useTranslations("personFields");
  const trpc = useTRPC();
  const router = useRouter();
  const refreshPeople = useRefreshPeople();
  const update = useMutation(trpc.users.updateProfile.mutationOptions());
  const form = useForm({ resolver: zodResolver(profileFields), defaultValues: valuesOf(profile) });
  const saving = useVersionedSave({
    form,
    stored: profile,
    valuesOf,
    save: (fields, { version }) => update.mutateAsync({ version, ...fields }),
    stale: staleProfile,
    done: () => t("saved"),
    async onSaved() {
      // The frame of the page shows the name too.
      router.refresh();
      await refreshPeople();
    },
  });

  return (
    <Card title={t("name")}>
      <VersionedForm
        form={form}
        saving={saving}
        changed={t("changedElsewhere")}
        labels={{
          firstName: tFields("firstName"),
          lastName: tFields("lastName"),
          username: tFields("username"),
        }}
        layout="columns"
      >
        <TextField form={form} {...ownFirstName} />
        <TextField form={form} {...ownLastName} />
        <UsernameTextField form={form} name="username" fieldClassName="sm:col-span-2" />
        <FormActions className="sm:col-span-2">
          <SubmitButton pending={saving.pending}>{t("save")}</SubmitButton>
        </FormActions>
      </VersionedForm>
    </Card>
  );
}

function Given({ profile: { roles, advisorName, sponsorName } }: { profile: Profile }) {
  const t = useTranslations("profile");
  const tFields = useTranslations("personFields");
  return (
    <Card title={t("account")}>
      <dl className="grid gap-x-8 gap-y-5 p-4 sm:grid-cols-2">
        <Entry label={tFields("roles")}>
          <Roles roles={roles} />
        </Entry>
        {advisorName && <Entry label={tFields("advisor")}>{advisorName}</Entry>}
        {sponsorName && <Entry label={tFields("sponsor")}>{sponsorName}</Entry>}
      </dl>
      <p className="border-line border-t px-4 py-3 text-subtle text-xs">
        {advisorName || sponsorName
          ? t("administratorsCanChange.rolesAndAssignments")
          : t("administratorsCanChange.roles")}
      </p>
    </Card>
  );
}
