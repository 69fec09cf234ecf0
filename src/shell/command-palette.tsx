"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import {
  BookOpen,
  type Icon,
  LogOut,
  Monitor,
  Moon,
  Package,
  Plus,
  Search,
  Sun,
} from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import { leavePage } from "@/hooks/leave-guard";
import { usePreferences } from "@/hooks/preferences";
import { useDebounced } from "@/hooks/use-debounced";
import { can } from "@/lib/permissions";
import { signOut } from "@/modules/accounts/sign-in/ui/sign-out";
import { serializeListParams } from "@/modules/catalogue/list/ui/list-params";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { navigation, offered } from "./navigation";

interface Action {
  label: string;
  icon: Icon;
  run: () => void;
}

export function CommandPalette({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
        <Dialog.Content
          aria-describedby={undefined}
          className="-translate-x-1/2 fixed top-[12dvh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl animate-fade overflow-hidden rounded-xl border border-line bg-raised shadow-raised"
        >
          <Dialog.Title className="sr-only">Search or run a command</Dialog.Title>
          <Commands close={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Commands({ close }: { close: () => void }) {
  const [search, setSearch] = useState("");
  const { pages, actions, go } = useActions(close);
  const fits = ({ label }: Action) => label.toLowerCase().includes(search.trim().toLowerCase());
  return (
    // The server filters products and this component everything else, so cmdk must not filter.
    <Command label="Search or run a command" shouldFilter={false} loop>
      <div className="flex items-center gap-2.5 border-line border-b px-4">
        <Search aria-hidden className="size-4 shrink-0 text-subtle" />
        <Command.Input
          value={search}
          onValueChange={setSearch}
          placeholder="Search products, pages and commands"
          maxLength={100}
          className="h-12 w-full bg-transparent text-base outline-none placeholder:text-subtle md:text-sm"
        />
        <Kbd>Esc</Kbd>
      </div>
      <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
        <Group heading="Go to">
          {pages.filter(fits).map((action) => (
            <ActionItem key={action.label} action={action} />
          ))}
        </Group>
        {search.trim() && <ProductResults search={search.trim()} go={go} />}
        <Group heading="Commands">
          {actions.filter(fits).map((action) => (
            <ActionItem key={action.label} action={action} />
          ))}
        </Group>
      </Command.List>
    </Command>
  );
}

function useActions(close: () => void) {
  const router = useRouter();
  const viewer = useViewer();
  const { user } = viewer;
  const setPreferences = usePreferences((state) => state.set);

  const go = (href: string) => {
    close();
    leavePage(() => router.push(href));
  };
  const themeAction = (theme: "system" | "light" | "dark", label: string, icon: Icon): Action => ({
    label,
    icon,
    run: () => {
      setPreferences({ theme });
      close();
    },
  });

  const pages = offered(navigation, viewer).map(
    ({ href, label, icon }): Action => ({ label, icon, run: () => go(href) }),
  );
  const create: Action = { label: "Create product", icon: Plus, run: () => go("/dashboard/products/create") };
  const actions = [
    ...(can(user, "products:write") ? [create] : []),
    themeAction("light", "Light theme", Sun),
    themeAction("dark", "Dark theme", Moon),
    themeAction("system", "System theme", Monitor),
    { label: "API reference", icon: BookOpen, run: () => go("/docs") },
    { label: "Sign out", icon: LogOut, run: () => leavePage(signOut) },
  ];
  return { pages, actions, go };
}

function ProductResults({ search, go }: { search: string; go: (href: string) => void }) {
  const trpc = useTRPC();
  const debounced = useDebounced(search, 200);
  const { data } = useQuery({
    ...trpc.products.list.queryOptions({ search: debounced, limit: 6 }),
    enabled: debounced.length > 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Group heading="Products">
      {(data?.items ?? []).map((product) => (
        <Item
          key={product.id}
          value={`product-${product.id}`}
          icon={Package}
          onSelect={() => go(`/dashboard/products/${product.id}`)}
        >
          <span className="min-w-0 flex-1 truncate">{product.name}</span>
          <span className="shrink-0 font-mono text-subtle text-xs">{product.sku}</span>
        </Item>
      ))}
      {/* Always present, so that the list is never empty. */}
      <Item
        value="all-products"
        icon={Search}
        onSelect={() => go(serializeListParams("/dashboard/products", { search }))}
      >
        <span className="min-w-0 truncate">Search all products for “{search}”</span>
      </Item>
    </Group>
  );
}

function ActionItem({ action }: { action: Action }) {
  return (
    <Item value={action.label} icon={action.icon} onSelect={action.run}>
      {action.label}
    </Item>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-subtle [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  );
}

interface ItemProps {
  value: string;
  icon: Icon;
  onSelect: () => void;
  children: ReactNode;
}

function Item({ value, icon: Icon, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-10 cursor-default items-center gap-2.5 rounded-md px-2.5 data-[selected=true]:bg-muted md:min-h-9"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-subtle" />
      {children}
    </Command.Item>
  );
}
