"use client";

import { type ReactNode, useState } from "react";
import { type FieldValues, type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslations } from "@/i18n/translations";
import { type FormConflict, isEqual } from "@/trpc/use-versioned-save";
import { Conflict, shownValue } from "./conflict";

interface VersionConflictProps<Values extends FieldValues, Output> {
  conflict: FormConflict<Values> | null;
  form: UseFormReturn<Values, unknown, Output>;
  title: string;
  /** The names of the fields for people. */
  labels: Record<keyof Values, string>;
  /** How a value is shown; without it, as text. */
  show?: (name: string, value: unknown) => ReactNode;
  className?: string;
}

/** The conflict of `useVersionedSave`; renders nothing without one. */
export function VersionConflict<Values extends FieldValues, Output>(
  props: VersionConflictProps<Values, Output>,
) {
  const { conflict } = props;
  return conflict && <Shown key={conflict.version} {...props} conflict={conflict} />;
}

function Shown<Values extends FieldValues, Output>({
  conflict: { version, theirs, disputed, ...conflict },
  form,
  title,
  labels,
  show = (_, value) => shownValue(value),
  className,
}: VersionConflictProps<Values, Output> & { conflict: FormConflict<Values> }) {
  const t = useTranslations("conflicts");
  const values: FieldValues = useWatch({ control: form.control });
  const [mine, setMine] = useState<FieldValues>(conflict.mine);
  const put = (name: string, value: unknown) =>
    form.reset({ ...form.getValues(), [name]: value }, { keepDefaultValues: true });
  return (
    <Conflict
      className={className}
      title={title}
      version={version}
      disputed={disputed.map((name) => {
        const takesTheirs = isEqual(values[name], theirs[name]);
        return {
          name,
          label: labels[name] ?? name,
          mine: show(name, takesTheirs ? mine[name] : values[name]),
          theirs: show(name, theirs[name]),
          takesTheirs,
          onMine: () => put(name, mine[name]),
          onTheirs() {
            // What was typed since then is the new "yours".
            if (!takesTheirs) setMine({ ...mine, [name]: values[name] });
            put(name, theirs[name]);
          },
        };
      })}
    >
      {t(disputed.length > 0 ? "choose" : "notAffected")}
    </Conflict>
  );
}
