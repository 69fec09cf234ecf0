"use client";

import { usePathname } from "next/navigation";
import { useDeferredValue, useId, useState } from "react";
import { Search } from "@/components/ui/frame-icons";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import type { OperationGroup, OperationSummary } from "../reference";
import { MethodBadge } from "./method-badge";
import { operationPath } from "./operation-path";

/** All operations by tag, with a field that filters them by word. */
export function OperationNav({ groups }: { groups: OperationGroup[] }) {
  const t = useTranslations("operationList");
  const [words, setWords] = useState("");
  const shown = narrowed(groups, useDeferredValue(words));
  const count = shown.reduce((sum, { operations }) => sum + operations.length, 0);
  const id = useId();
  return (
    <nav aria-label={t("label")}>
      <label htmlFor={id} className="sr-only">
        {t("find")}
      </label>
      <div className="relative">
        <Search aria-hidden className="absolute top-3 left-3 size-4 text-subtle md:top-2.5" />
        <Input
          id={id}
          type="search"
          placeholder={t("find")}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="pl-9"
        />
      </div>
      <p role="status" className={cn("mt-2 text-subtle text-xs", !words && "sr-only")}>
        {words && (count === 0 ? t("none") : t("found", { count }))}
      </p>
      {shown.map(({ name, operations }) => (
        <div key={name} lang="en" className="mt-5">
          <h2 className="mb-1 font-medium text-subtle text-xs">{name}</h2>
          <ul>
            {operations.map((operation) => (
              <li key={operation.id}>
                <OperationLink operation={operation} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function OperationLink({ operation: { id, method, summary } }: { operation: OperationSummary }) {
  const href = operationPath(id);
  const isCurrent = usePathname() === href;
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className="flex min-h-10 items-center gap-2 rounded-md px-1.5 py-1 text-subtle hover:bg-muted hover:text-foreground aria-[current=page]:bg-accent-soft aria-[current=page]:text-foreground md:min-h-8"
    >
      <MethodBadge method={method} />
      <span className="min-w-0">{summary}</span>
    </Link>
  );
}

function narrowed(groups: OperationGroup[], words: string): OperationGroup[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return groups.flatMap((group) => {
    const operations = group.operations.filter(({ method, path, summary }) => {
      const text = `${group.name} ${method} ${path} ${summary}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    return operations.length > 0 ? [{ ...group, operations }] : [];
  });
}
