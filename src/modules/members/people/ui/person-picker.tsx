"use client";

import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { Popover } from "radix-ui";
import { type ReactNode, type Ref, useState } from "react";
import { maxSearchLength, searchInput } from "@/components/lists/list-params";
import { Avatar } from "@/components/ui/avatar";
import { Field } from "@/components/ui/field";
import { keepMovedFocus } from "@/components/ui/focus-return";
import { Search } from "@/components/ui/frame-icons";
import { Check } from "@/components/ui/icons";
import { controlClasses } from "@/components/ui/input";
import { ChevronsUpDown } from "@/components/ui/list-icons";
import { useDebounced } from "@/hooks/use-debounced";
import { type Translator, useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { fullName } from "@/lib/full-name";
import { errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import type { PersonReference } from "../users.schema";

interface PersonPickerProps {
  ref?: Ref<HTMLButtonElement>;
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  value: PersonReference | null;
  onChange: (person: PersonReference | null) => void;
  onBlur?: () => void;
  /** The label for choosing nobody, such as "No advisor"; without it, a person is required. */
  nobody?: string;
  /** The person who is not offered. */
  exceptId?: number;
  className?: string;
}

/** A field for a person of the organization, with a search on the server. */
export function PersonPicker({ ref, help, error, onBlur, className, ...choice }: PersonPickerProps) {
  const t = useTranslations("personPicker");
  const [open, setOpen] = useState(false);
  const { label, value, nobody } = choice;
  return (
    <Field label={label} help={help} error={error} optional={nobody !== undefined} className={className}>
      {({ required, ...control }) => (
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Trigger asChild>
            <button
              ref={ref}
              type="button"
              role="combobox"
              aria-expanded={open}
              aria-required={required}
              onBlur={onBlur}
              {...control}
              className={cn(controlClasses, "flex h-10 items-center gap-2 px-3 text-start md:h-9")}
            >
              {value && <Avatar name={value.name} className="-ms-1 size-6" />}
              <span className={cn("min-w-0 flex-1 truncate", !value && "text-subtle")}>
                {value?.name ?? nobody ?? t("choose")}
              </span>
              <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-subtle" />
            </button>
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content
              align="start"
              sideOffset={4}
              collisionPadding={8}
              aria-label={label}
              onCloseAutoFocus={keepMovedFocus}
              className="z-50 w-(--radix-popover-trigger-width) min-w-64 animate-rise overflow-hidden rounded-lg border border-line bg-raised shadow-raised"
            >
              <Choices {...choice} close={() => setOpen(false)} />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
    </Field>
  );
}

/** The number that fits on a phone above its keyboard. */
const shownPeople = 8;

interface ChoicesProps
  extends Pick<PersonPickerProps, "label" | "value" | "onChange" | "nobody" | "exceptId"> {
  close: () => void;
}

function Choices({ label, value, onChange, nobody, exceptId, close }: ChoicesProps) {
  const t = useTranslations("personPicker");
  const trpc = useTRPC();
  const [search, setSearch] = useState("");
  const term = useDebounced(search, 200);
  const { data, error } = useQuery(
    trpc.users.list.queryOptions({ ...searchInput(term), limit: shownPeople }),
  );
  // Never the results of an earlier search: Enter would choose one of them.
  const found = search === term ? data : undefined;
  const people = found?.items.filter(({ id }) => id !== exceptId) ?? [];
  const pick = (person: PersonReference | null) => {
    onChange(person);
    close();
  };

  return (
    // The server filters, so cmdk must not. The keyboard starts at the current choice.
    <Command label={label} shouldFilter={false} loop defaultValue={value ? keyOf(value) : nobodyKey}>
      <div className="flex items-center gap-2.5 border-line border-b px-3">
        <Search aria-hidden className="size-4 shrink-0 text-subtle" />
        <Command.Input
          value={search}
          onValueChange={setSearch}
          placeholder={t("search")}
          maxLength={maxSearchLength}
          className="h-11 w-full bg-transparent text-base outline-none placeholder:text-subtle md:h-9 md:text-sm"
        />
      </div>
      <Command.List label={t("people")} className="max-h-[min(18rem,40dvh)] overflow-y-auto p-1">
        {nobody !== undefined && !search.trim() && (
          <Choice value={nobodyKey} isChosen={value === null} onSelect={() => pick(null)}>
            <span className="min-w-0 flex-1">{nobody}</span>
          </Choice>
        )}
        {people.map((person) => (
          <Choice
            key={person.id}
            value={keyOf(person)}
            isChosen={person.id === value?.id}
            onSelect={() => pick({ id: person.id, name: fullName(person) })}
          >
            <Avatar name={fullName(person)} picture={person.avatar} />
            <span className="min-w-0 flex-1">
              <span className="block truncate">{fullName(person)}</span>
              <span className="block truncate text-subtle text-xs">{person.email}</span>
            </span>
          </Choice>
        ))}
      </Command.List>
      <p role="status" className="border-line border-t px-3 py-2 text-subtle text-xs empty:hidden">
        {hintFor(t, { error, total: found?.pagination.total, shown: people.length })}
      </p>
    </Command>
  );
}

const nobodyKey = "nobody";
const keyOf = ({ id }: { id: number | null }) => `person-${id}`;

function hintFor(
  t: Translator<"personPicker">,
  { error, total, shown }: { error: unknown; total: number | undefined; shown: number },
): string {
  if (error) return errorMessage(error);
  if (total === undefined) return t("searching");
  if (shown === 0) return t("nobodyFound");
  return total > shownPeople ? t("typeToFind") : "";
}

interface ChoiceProps {
  value: string;
  isChosen: boolean;
  onSelect: () => void;
  children: ReactNode;
}

function Choice({ value, isChosen, onSelect, children }: ChoiceProps) {
  const t = useTranslations("personPicker");
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-10 cursor-default items-center gap-2.5 rounded-md px-2 py-1 data-[selected=true]:bg-muted"
    >
      {children}
      {isChosen && <Check aria-label={t("chosen")} role="img" className="size-4 shrink-0" />}
    </Command.Item>
  );
}
