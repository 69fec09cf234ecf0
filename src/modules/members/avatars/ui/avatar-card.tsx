"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PictureHelp, PictureInput, pictureDescription } from "@/components/ui/picture-input";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { toast } from "@/hooks/toast";
import { useHydrated } from "@/hooks/use-hydrated";
import { useTranslations } from "@/i18n/translations";
import { base64Of } from "@/lib/base64-of";
import { fullName } from "@/lib/full-name";
import { chosenFileProblem } from "@/lib/picture-file";
import { useRefreshPeople } from "@/modules/members/people/ui/use-refresh-people";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useViewer } from "@/viewer/viewer-context";

/** The own picture: chosen, replaced or removed at once, without another button to save it. */
export function AvatarCard() {
  const t = useTranslations("avatars");
  const { user } = useViewer();
  const trpc = useTRPC();
  const router = useRouter();
  const refreshPeople = useRefreshPeople();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const hydrated = useHydrated();
  const [error, setError] = useState<string>();
  const set = useMutation(trpc.users.setAvatar.mutationOptions());
  const remove = useMutation(trpc.users.removeAvatar.mutationOptions());
  const { save, pending, problem, setProblem } = useSave({
    failure: t("notChanged"),
    explain({ fieldErrors }) {
      const refused = fieldErrors?.content?.[0];
      if (!refused) return undefined;
      setError(refused);
      return null;
    },
  });

  async function change(attempt: () => Promise<unknown>, done: string): Promise<void> {
    if (!(await save(attempt))) return;
    toast.success(done);
    // The button to remove it is gone.
    choose.current?.focus();
    // The frame of the page shows it too.
    router.refresh();
    await refreshPeople();
  }

  async function upload(file: File | undefined): Promise<void> {
    if (!file) return;
    const wrong = await chosenFileProblem(file);
    setProblem(null);
    setError(wrong);
    if (wrong) return;
    const content = await base64Of(file);
    await change(() => set.mutateAsync({ content }), t("saved"));
  }

  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-3 p-4">
        <ProblemAlert problem={problem} />
        <div className="flex flex-wrap items-center gap-4">
          <Avatar name={fullName(user)} picture={user.avatar} size="large" className="size-20 text-2xl" />
          <div className="flex flex-wrap gap-2">
            <PictureInput ref={input} onChoose={(file) => void upload(file)} />
            <Button
              ref={choose}
              disabled={!hydrated}
              pending={pending}
              aria-describedby={pictureDescription(id, error)}
              onClick={() => input.current?.click()}
            >
              {user.avatar ? t("chooseAnother") : t("choose")}
            </Button>
            {user.avatar && (
              <Button
                disabled={!hydrated || pending}
                onClick={() => void change(() => remove.mutateAsync(), t("removed"))}
              >
                {t("remove")}
              </Button>
            )}
          </div>
        </div>
        <PictureHelp id={id} error={error}>
          {t("help")}
        </PictureHelp>
      </div>
    </Card>
  );
}
