import { rowKeysHelp, useRowKeys } from "@/components/lists/use-row-keys";
import { Avatar } from "@/components/ui/avatar";
import { DateTime } from "@/components/ui/date-time";
import { LinkPending } from "@/components/ui/link-pending";
import { SortableHead, Table, TableCell, TableHead, TableRow, TableRowHead } from "@/components/ui/table";
import { TableFrame } from "@/components/ui/table-frame";
import { RowLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import type { ListedPerson, UserSort } from "../users.schema";
import { Roles } from "./person-badges";
import { StateBadge } from "./state-badge";

interface PeopleTableProps {
  people: ListedPerson[];
  sort: UserSort;
  onSort: (sort: UserSort) => void;
}

/** The table, from tablets upwards. */
export function PeopleTable({ people, sort, onSort }: PeopleTableProps) {
  const t = useTranslations("people");
  const tFields = useTranslations("personFields");
  const head = { sort, onSort };
  const rows = useRowKeys();
  return (
    <TableFrame className="hidden md:block">
      <Table className="min-w-184 table-fixed">
        <caption className="sr-only">
          {t("tableCaption")} {rowKeysHelp}
        </caption>
        <thead>
          <tr>
            <SortableHead {...head} label={t("name")} sorts={["name", "-name"]} />
            <SortableHead {...head} label={t("email")} sorts={["email", "-email"]} />
            <TableHead className="w-40">{tFields("roles")}</TableHead>
            <SortableHead
              {...head}
              label={t("lastSignIn")}
              sorts={["lastLoginAt", "-lastLoginAt"]}
              className="w-32"
            />
          </tr>
        </thead>
        <tbody ref={rows}>
          {people.map((person) => (
            <TableRow key={person.id}>
              <TableRowHead>
                <span className="flex items-center gap-2.5">
                  <Avatar name={fullName(person)} picture={person.avatar} className="compact:size-6" />
                  {/* The link covers the whole row. */}
                  <RowLink href={`/dashboard/users/${person.id}`} className="line-clamp-2 min-w-0">
                    {fullName(person)}
                    <LinkPending className="ms-2 inline-block align-middle text-subtle" />
                  </RowLink>
                  <StateBadge state={person.status} />
                </span>
              </TableRowHead>
              <TableCell className="truncate text-subtle">{person.email}</TableCell>
              <TableCell>
                <Roles roles={person.roles} />
              </TableCell>
              <TableCell className="whitespace-nowrap text-subtle">
                <LastSignIn at={person.lastLoginAt} />
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

/** The cards, on phones. */
export function PeopleCards({ people }: { people: ListedPerson[] }) {
  const rows = useRowKeys();
  return (
    <ul ref={rows} className="divide-y divide-line md:hidden">
      {people.map((person) => (
        <li key={person.id} className="relative flex items-start gap-3 px-4 py-3">
          <Avatar name={fullName(person)} picture={person.avatar} className="mt-0.5" />
          <div className="min-w-0 flex-1">
            <span className="flex items-center gap-2">
              <RowLink href={`/dashboard/users/${person.id}`} className="min-w-0 break-words">
                {fullName(person)}
              </RowLink>
              <StateBadge state={person.status} />
            </span>
            <p className="mt-0.5 truncate text-subtle text-xs">{person.email}</p>
            <p className="mt-2">
              <Roles roles={person.roles} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function LastSignIn({ at }: { at: string | null }) {
  const t = useTranslations("people");
  return at ? <DateTime value={at} /> : t("never");
}
