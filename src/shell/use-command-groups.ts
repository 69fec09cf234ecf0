import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Building2, Package, Search, UserRound } from "@/components/ui/frame-icons";
import type { Icon } from "@/components/ui/icon";
import { leavePage } from "@/hooks/leave-guard";
import { openedLately } from "@/hooks/opened-lately";
import { usePreferences } from "@/hooks/preferences";
import { useDebounced } from "@/hooks/use-debounced";
import { type Translator, useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { can } from "@/lib/permissions";
import { platformSubdomain } from "@/lib/subdomain";
import { signOut } from "@/modules/accounts/sign-in/ui/sign-out";
import type { FoundProduct } from "@/modules/catalogue/find/find.schema";
import { serializeListParams } from "@/modules/catalogue/list/ui/list-params";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { type Command, commandsOf } from "./commands";
import { matchCommands } from "./match-commands";

export interface Result {
  /** Unique among the results. */
  key: string;
  icon: Icon;
  label: string;
  detail?: string | undefined;
  /** True for a detail that is a code. */
  isCode?: boolean;
  run: () => void;
}

interface ResultGroup {
  heading: string;
  /** True for what the search means, whatever else is found: Enter need not wait. */
  isCertain?: boolean;
  results: Result[];
}

interface Shell {
  close: () => void;
  showShortcuts: () => void;
}

interface CommandGroups {
  groups: ResultGroup[];
  /** False while the server has not responded to this text. */
  isComplete: boolean;
  problem: string | undefined;
}

/** What the palette shows for a text: without one, what was opened lately, pages and actions. */
export function useCommandGroups(typed: string, shell: Shell): CommandGroups {
  const t = useTranslations("palette");
  const tPages = useTranslations("navigation");
  const viewer = useViewer();
  const commands = commandsOf(viewer, t, tPages);
  const { resultOf, go } = useRuns(shell);
  const recent = useRecent(go);
  const found = useFound(typed, go);
  if (typed === "") {
    const groups = [
      { heading: t("headings.recent"), results: recent },
      {
        heading: t("headings.goTo"),
        results: commands.pages.filter(({ section }) => !section).map(resultOf),
      },
      { heading: t("headings.actions"), results: commands.actions.map(resultOf) },
    ];
    return { groups: groups.filter(isFilled), isComplete: true, problem: undefined };
  }
  const { likely, others } = matchCommands([...commands.pages, ...commands.actions], typed);
  const all: Result = {
    key: "all-products",
    icon: Search,
    label: t("allProducts", { typed }),
    run: () => go(serializeListParams("/dashboard/products", { search: typed })),
  };
  const products = { heading: t("headings.products"), results: found.isSimilar ? [] : found.products };
  const groups = [
    { heading: t("headings.pagesAndActions"), isCertain: true, results: likely.map(resultOf) },
    products,
    { heading: t("headings.people"), results: found.people },
    { heading: t("headings.organizations"), results: found.tenants },
    { heading: t("headings.otherPagesAndActions"), results: others.map(resultOf) },
    {
      heading: t("headings.similarProducts", { typed }),
      results: found.isSimilar ? found.products : [],
    },
    { heading: t("headings.list"), results: [all] },
  ];
  return {
    groups: groups.filter(isFilled),
    isComplete: found.isComplete,
    problem: found.hasFailed ? t("searchFailed") : undefined,
  };
}

const isFilled = ({ results }: ResultGroup) => results.length > 0;

type Go = (href: string) => void;

/** How results run: the palette closes first, and pages open after asking about unsaved changes. */
function useRuns({ close, showShortcuts }: Shell) {
  const router = useRouter();
  const setPreferences = usePreferences((state) => state.set);
  const go = (href: string) => {
    close();
    // The focus returns to the element that had it, which is not where people type on the next page.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    leavePage(() => router.push(href));
  };
  const actions = { setPreferences, showShortcuts, signOut: () => leavePage(signOut) };
  const resultOf = (command: Command): Result => ({
    key: command.name,
    icon: command.icon,
    label: command.label,
    detail: command.section,
    run: () => {
      if ("href" in command) return go(command.href);
      close();
      command.run(actions);
    },
  });
  return { go, resultOf };
}

const productResult = (go: Go, t: Translator<"palette">) => (product: FoundProduct) => ({
  key: `products-${product.id}`,
  icon: Package,
  label: product.name,
  detail: product.status === "active" ? product.sku : t(`statuses.${product.status}`, { sku: product.sku }),
  isCode: true,
  run: () => go(`/dashboard/products/${product.id}`),
});

const personResult =
  (go: Go) => (person: { id: number; firstName: string; lastName: string; email: string }) => ({
    key: `users-${person.id}`,
    icon: UserRound,
    label: fullName(person),
    detail: person.email,
    run: () => go(`/dashboard/users/${person.id}`),
  });

/** What was opened lately and can still be read, with its current name: often the pages have read it already. */
function useRecent(go: Go): Result[] {
  const t = useTranslations("palette");
  const trpc = useTRPC();
  const { user } = useViewer();
  const [opened] = useState(() => openedLately(user.id));
  const idsOf = (wanted: string) => opened.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const products = useQueries({
    queries: idsOf("products").map((id) => trpc.products.byId.queryOptions({ id })),
  });
  const people = useQueries({
    queries: can(user, "clients:read")
      ? idsOf("users").map((id) => trpc.users.byId.queryOptions({ id }))
      : [],
  });
  const results = [
    ...products.flatMap(({ data }) => (data ? [productResult(go, t)(data)] : [])),
    ...people.flatMap(({ data }) => (data ? [personResult(go)(data)] : [])),
  ];
  return opened.flatMap(({ kind, id }) => results.find(({ key }) => key === `${kind}-${id}`) ?? []);
}

const settleMs = 120;

/** What the server finds. */
function useFound(typed: string, go: Go) {
  const t = useTranslations("palette");
  const trpc = useTRPC();
  const { user, organization } = useViewer();
  const query = useDebounced(typed, settleMs);
  const search = useQuery({
    ...trpc.search.find.queryOptions({ query }),
    enabled: query !== "",
    placeholderData: keepPreviousData,
  });
  const seesTenants = can(user, "tenants:read") && organization.subdomain === platformSubdomain;
  const tenants = useQuery({
    ...trpc.tenants.list.queryOptions({ search: query, limit: 6 }),
    enabled: query !== "" && seesTenants,
    placeholderData: keepPreviousData,
  });
  const isCurrent = ({ isPending, isPlaceholderData }: typeof search | typeof tenants) =>
    !isPending && !isPlaceholderData;
  return {
    products: (search.data?.products ?? []).map(productResult(go, t)),
    isSimilar: search.data?.isSimilar ?? false,
    people: (search.data?.people ?? []).map(personResult(go)),
    tenants: (tenants.data?.items ?? []).map(({ id, name, subdomain }) => ({
      key: `tenants-${id}`,
      icon: Building2,
      label: name,
      detail: subdomain,
      run: () => go(`/platform/tenants/${id}`),
    })),
    isComplete: query === typed && isCurrent(search) && (!seesTenants || isCurrent(tenants)),
    hasFailed: search.isError || tenants.isError,
  };
}
