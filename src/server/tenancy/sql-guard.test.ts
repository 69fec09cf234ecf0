import { beforeAll, describe, expect, test } from "vitest";
import { assertPlainParameters, assertTenantStatement, initSqlGuard } from "./sql-guard";

const tenant = 7;
const other = 8;

beforeAll(() => initSqlGuard());

const bound = "select `id` from `products` where `products`.`organization_id` = ?";

describe("accepts", () => {
  test.each<[name: string, text: string, params: unknown[]]>([
    ["a bound select", bound, [tenant]],
    [
      "a condition in parentheses",
      "select 1 from `products` where (`products`.`organization_id` = ? and (`products`.`id` = ? or `products`.`id` = ?))",
      [tenant, 1, 2],
    ],
    ["an alias", "select 1 from `products` `p` where `p`.`organization_id` = ?", [tenant]],
    [
      "an inner join",
      "select 1 from `products` inner join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`created_by`)) where `products`.`organization_id` = ?",
      [tenant, tenant],
    ],
    [
      "a left join",
      "select 1 from `products` left join `user` `u` on (`u`.`organization_id` = ? and (`u`.`id` = `products`.`created_by`)) where `products`.`organization_id` = ?",
      [tenant, tenant],
    ],
    [
      "a subquery in a condition",
      "select 1 from `products` where (`products`.`organization_id` = ? and (exists (select 1 from `user` where `user`.`organization_id` = ?)))",
      [tenant, tenant],
    ],
    [
      "a subquery in the selection",
      "select (select count(*) from `user` where `user`.`organization_id` = ?) from `products` where `products`.`organization_id` = ?",
      [tenant, tenant],
    ],
    [
      "a derived table",
      "select `id` from (select `id` from `products` where `products`.`organization_id` = ?) `d` where `id` > ?",
      [tenant, 1],
    ],
    [
      "a WITH clause",
      "with `w` as (select `id` from `products` where `products`.`organization_id` = ?) select `id` from `w` inner join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `w`.`id`))",
      [tenant, tenant],
    ],
    [
      "a union",
      "(select `id` from `products` where `products`.`organization_id` = ?) union all (select `id` from `user` where `user`.`organization_id` = ?) order by `id` limit ?",
      [tenant, tenant, 5],
    ],
    ["a locking read", `${bound} for update`, [tenant]],
    [
      "a window function",
      "select row_number() over (partition by `status` order by `id` desc) from `products` where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "aggregates",
      "select `status`, count(distinct `sku`), sum(`stock`) from `products` where `products`.`organization_id` = ? group by `status` having count(*) > ? order by `status` desc limit ? offset ?",
      [tenant, 1, 2, 3],
    ],
    [
      "the organization by its id",
      "select `name` from `organization` where `organization`.`id` = ?",
      [tenant],
    ],
    [
      "an insert",
      "insert into `products` (`organization_id`, `id`, `name`) values (?, default, ?), (?, default, ?)",
      [tenant, "a", tenant, "b"],
    ],
    [
      "an upsert where keys are the tenant's own",
      "insert into `auth_sessions` (`organization_id`, `id`) values (?, ?) on duplicate key update `user_id` = values(`user_id`)",
      [tenant, "x"],
    ],
    [
      "an update",
      "update `products` set `stock` = `products`.`stock` + ? where (`products`.`organization_id` = ? and (`products`.`id` = ?))",
      [1, tenant, 2],
    ],
    [
      "an insert of the id that was generated last",
      "insert into `product_terms` (`organization_id`, `product_id`) values (?, last_insert_id())",
      [tenant],
    ],
    ["a delete", "delete from `products` where `products`.`organization_id` = ? limit ?", [tenant, 1]],
    ["a select without tables", "select 1", []],
    ["begin", "begin", []],
    ["a savepoint", "savepoint sp1", []],
    ["the release of a savepoint", "release savepoint sp8", []],
  ])("%s", (_name, text, params) => {
    expect(() => assertTenantStatement(tenant, text, params)).not.toThrow();
    // The same statement for another tenant must not pass, or the binding was not seen.
    if (params.includes(tenant)) expect(() => assertTenantStatement(other, text, params)).toThrow();
  });
});

describe("refuses", () => {
  test.each<[name: string, text: string, params?: unknown[]]>([
    ["a select without the tenant", "select `id` from `products`"],
    [
      "a tenant among alternatives",
      "select 1 from `products` where `products`.`organization_id` = ? or `products`.`id` = ?",
      [tenant, 1],
    ],
    [
      "a tenant in a negation",
      "select 1 from `products` where not (`products`.`organization_id` = ?)",
      [tenant],
    ],
    [
      "a tenant that is not equal",
      "select 1 from `products` where `products`.`organization_id` <> ?",
      [tenant],
    ],
    ["a tenant in a list", "select 1 from `products` where `products`.`organization_id` in (?)", [tenant]],
    ["a tenant written into the text", "select 1 from `products` where `products`.`organization_id` = 7"],
    [
      "a tenant compared with an expression",
      "select 1 from `products` where `products`.`organization_id` = ? + 0",
      [tenant],
    ],
    [
      "a comparison that is compared again",
      "select 1 from `products` where `products`.`organization_id` = ? = 0",
      [tenant],
    ],
    [
      "a tenant in HAVING only",
      "select 1 from `products` group by `id` having `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "a tenant of another alias",
      "select 1 from `products` `p` inner join `products` `q` on (`q`.`organization_id` = ?)",
      [tenant],
    ],
    ["a column without its table", "select 1 from `products` where `organization_id` = ?", [tenant]],
    ["a column without quotes", "select 1 from `products` where products.organization_id = ?", [tenant]],
    [
      "the first table bound only in a left join",
      "select 1 from `products` left join `user` on (`user`.`organization_id` = ? and (`products`.`organization_id` = ?))",
      [tenant, tenant],
    ],
    [
      "a join that is not bound",
      "select 1 from `products` inner join `user` on `user`.`id` = `products`.`id` where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "a cross join",
      "select 1 from `products` cross join `user` where `products`.`organization_id` = ? and `user`.`organization_id` = ?",
      [tenant, tenant],
    ],
    [
      "a right join",
      "select 1 from `products` right join `user` on (`user`.`organization_id` = ?) where `products`.`organization_id` = ?",
      [tenant, tenant],
    ],
    [
      "a natural join",
      "select 1 from `products` natural join `user` where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "a join with USING",
      "select 1 from `products` join `user` using (`id`) where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "a straight join",
      "select 1 from `products` straight_join `user` where `products`.`organization_id` = ? and `user`.`organization_id` = ?",
      [tenant, tenant],
    ],
    [
      "a join in parentheses",
      "select 1 from (`products` join `user`) where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "tables with commas",
      "select 1 from `products`, `user` where `products`.`organization_id` = ? and `user`.`organization_id` = ?",
      [tenant, tenant],
    ],
    [
      "a lateral subquery",
      "select 1 from `products` inner join lateral (select 1 from `user`) `l` on 1 where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "a subquery that is not bound",
      "select 1 from `products` where `products`.`organization_id` = ? and exists (select 1 from `user`)",
      [tenant],
    ],
    [
      "a subquery bound through the outer table",
      "select 1 from `products` where `products`.`organization_id` = ? and exists (select 1 from `user` where `products`.`organization_id` = ?)",
      [tenant, tenant],
    ],
    [
      "a subquery in the selection that is not bound",
      "select (select max(`id`) from `user`) from `products` where `products`.`organization_id` = ?",
      [tenant],
    ],
    ["a subquery in ORDER BY", `${bound} order by (select max(\`id\`) from \`user\`)`, [tenant]],
    ["a subquery in LIMIT", `${bound} limit (select 1 from \`user\`)`, [tenant]],
    [
      "a subquery in a function",
      "select coalesce((select 1 from `user`), 0) from `products` where `products`.`organization_id` = ?",
      [tenant],
    ],
    ["a subquery with ANY", `${bound} and \`id\` = any (select \`id\` from \`user\`)`, [tenant]],
    [
      "a union that is not bound",
      "(select `id` from `products` where `products`.`organization_id` = ?) union all (select `id` from `user`)",
      [tenant],
    ],
    [
      "a union of another tenant",
      "(select `id` from `products` where `products`.`organization_id` = ?) union (select `id` from `products` where `products`.`organization_id` = ?)",
      [tenant, other],
    ],
    ["another tenant", bound, [other]],
    ["the tenant as a text", bound, ["7"]],
    ["false for the tenant", bound, [false]],
    ["null for the tenant", bound, [null]],
    ["parameters that are too few", bound, []],
    ["parameters that are too many", bound, [tenant, 1]],
    ["a global table", "select 1 from `tenants`"],
    ["an unknown table", "select 1 from `nowhere` where `nowhere`.`organization_id` = ?", [tenant]],
    ["the catalog", "select 1 from `information_schema`.`tables`"],
    [
      "a table with its database",
      "select 1 from `mmr`.`products` where `products`.`organization_id` = ?",
      [tenant],
    ],
    ["a table in capitals", "select 1 from `PRODUCTS` where `PRODUCTS`.`organization_id` = ?", [tenant]],
    ["a WITH name that hides a table", "with `products` as (select 1) select 1 from `products`"],
    ["a recursive WITH", "with recursive `w` as (select 1 union all select 2) select 1 from `w`"],
    ["a WITH body that is not bound", "with `w` as (select `id` from `products`) select `id` from `w`"],
    [
      "a WITH name after its query",
      "select 1 from `products` where `products`.`organization_id` = ? and exists (with `w` as (select 1) select 1 from `w`) and exists (select 1 from `w`)",
      [tenant],
    ],
    ["a WITH name outside of its query", "select (with `w` as (select 1) select 1 from `w`) from `w`"],
    [
      "XOR, which binds otherwise than the parser thinks",
      "select 1 from `products` where `products`.`organization_id` = ? and 0 xor 1",
      [tenant],
    ],
    [
      "an index hint",
      "select 1 from `products` use index (`x`) where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "a partition",
      "select 1 from `products` partition (`p0`) where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "a table under the name of another",
      "select 1 from `user` `products` inner join `products` `user` on (`user`.`organization_id` = ?) where `products`.`id` = ?",
      [tenant, tenant],
    ],
    [
      "the same name twice",
      "select 1 from `products` inner join `user` `Products` on (`Products`.`organization_id` = ?) where `products`.`organization_id` = ?",
      [tenant, tenant],
    ],
    ["an alias without quotes", "select 1 from `products` p where p.`organization_id` = ?", [tenant]],
    [
      "renamed columns",
      "select 1 from `products` as `p` (`organization_id`, `id`) where `p`.`organization_id` = ?",
      [tenant],
    ],
    ["a table of JSON", "select 1 from json_table(?, '$' columns (`a` int path '$')) `j`", ["[]"]],
    ["a TABLE statement", "table `products`"],
    ["VALUES on their own", "values row(1)"],
    ["reading files", "select load_file(?)", ["/etc/passwd"]],
    ["writing files", `${bound} into outfile '/tmp/x'`, [tenant]],
    ["waiting", "select sleep(?)", [5]],
    ["a named lock", "select get_lock(?, 1)", ["x"]],
    ["what others inserted", "select last_insert_id()"],
    ["who the database user is", "select current_user()"],
    ["a function of the database's own", "select `mysql`.count(1)"],
    ["a charset introducer", "select _utf8'a'"],
    ["a hexadecimal string", "select x'41'"],
    ["an insert without the tenant", "insert into `products` (`id`, `name`) values (default, ?)", ["a"]],
    [
      "an insert for another tenant",
      "insert into `products` (`organization_id`, `name`) values (?, ?)",
      [other, "a"],
    ],
    [
      "an insert of which one row is another tenant's",
      "insert into `products` (`organization_id`, `name`) values (?, ?), (?, ?)",
      [tenant, "a", other, "b"],
    ],
    [
      "an insert with the default tenant",
      "insert into `products` (`organization_id`, `name`) values (default, ?)",
      ["a"],
    ],
    [
      "an insert with the tenant twice",
      "insert into `products` (`organization_id`, `Organization_Id`) values (?, ?)",
      [tenant, other],
    ],
    [
      "an insert with a generated id",
      "insert into `products` (`organization_id`, `id`) values (?, ?)",
      [tenant, 1],
    ],
    ["an insert with a longer row", "insert into `products` (`organization_id`) values (?, ?)", [tenant, 1]],
    ["an insert without columns", "insert into `products` values (?, ?)", [tenant, 1]],
    ["an insert with SET", "insert into `products` set `organization_id` = ?", [tenant]],
    [
      "an insert of a select",
      "insert into `products` (`organization_id`) select `organization_id` from `user` where `user`.`organization_id` = ?",
      [tenant],
    ],
    [
      "an insert with an unbound subquery",
      "insert into `products` (`organization_id`, `name`) values (?, (select `email` from `user` limit 1))",
      [tenant],
    ],
    [
      "an insert that ignores errors",
      "insert ignore into `products` (`organization_id`) values (?)",
      [tenant],
    ],
    [
      "the id that was generated last, anywhere but in an insert",
      "select last_insert_id() from `products` where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "the id that was generated last as the tenant",
      "insert into `product_terms` (`organization_id`, `product_id`) values (last_insert_id(), ?)",
      [1],
    ],
    [
      "an id that is set as the last",
      "insert into `product_terms` (`organization_id`, `product_id`) values (?, last_insert_id(?))",
      [tenant, 1],
    ],
    [
      "a part of an expression that is the last id",
      "insert into `product_terms` (`organization_id`, `product_id`) values (?, last_insert_id() + 1)",
      [tenant],
    ],
    ["a replace", "replace into `products` (`organization_id`) values (?)", [tenant]],
    ["an insert of an organization", "insert into `organization` (`id`, `name`) values (default, ?)", ["a"]],
    [
      "an upsert that moves the row",
      "insert into `products` (`organization_id`, `sku`) values (?, ?) on duplicate key update `organization_id` = ?",
      [tenant, "a", tenant],
    ],
    [
      "an upsert that changes the id",
      "insert into `products` (`organization_id`, `sku`) values (?, ?) on duplicate key update `id` = ?",
      [tenant, "a", 1],
    ],
    [
      "an upsert of the organization",
      "insert into `organization` (`id`, `name`) values (?, ?) on duplicate key update `name` = ?",
      [tenant, "a", "b"],
    ],
    ["an update without the tenant", "update `products` set `stock` = ?", [1]],
    [
      "an update that moves rows",
      "update `products` set `organization_id` = ? where `products`.`organization_id` = ?",
      [other, tenant],
    ],
    [
      "an update that moves rows, in capitals",
      "update `products` set `ORGANIZATION_ID` = ? where `products`.`organization_id` = ?",
      [other, tenant],
    ],
    [
      "an update of ids",
      "update `products` set `id` = ? where `products`.`organization_id` = ?",
      [1, tenant],
    ],
    [
      "an update of several tables",
      "update `products` join `user` on 1 set `products`.`stock` = 1 where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "an update with an unbound subquery",
      "update `products` set `name` = (select `email` from `user` limit 1) where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "an update that ignores errors",
      "update ignore `products` set `stock` = 1 where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "an update under WITH",
      "with `w` as (select 1) update `products` set `stock` = 1 where `products`.`organization_id` = ?",
      [tenant],
    ],
    ["a delete without the tenant", "delete from `products`"],
    [
      "a delete from several tables",
      "delete `products`, `user` from `products` join `user` on 1 where `products`.`organization_id` = ?",
      [tenant],
    ],
    [
      "a delete with USING",
      "delete from `products` using `products` join `user` where `products`.`organization_id` = ?",
      [tenant],
    ],
    ["a truncation", "truncate table `products`"],
    ["dropping a table", "drop table `products`"],
    ["calling a procedure", "call `anything`()"],
    ["SET", "set sql_mode = ''"],
    ["SHOW", "show tables"],
    ["EXPLAIN", `explain ${bound}`, [tenant]],
    ["HANDLER", "handler `products` open"],
    ["a prepared statement of the server", "prepare `s` from 'select 1'"],
    ["LOAD DATA", "load data infile 'x' into table `products`"],
    ["GRANT", "grant all on `products` to `x`"],
    ["two statements", "select 1; select 2"],
    ["nothing", ""],
    ["a transaction with more to it", "begin work"],
    ["transaction control in capitals", "BEGIN"],
    ["a savepoint of another name", "savepoint `a`"],
    ["an isolation level", "set transaction isolation level read uncommitted"],
    ["text that is too long", `select '${"a".repeat(1_000_001)}'`],
  ])("%s", (_name, text, params = []) => {
    expect(() => assertTenantStatement(tenant, text, params)).toThrow(/^Statement refused|^Table /);
  });
});

test("names the table and never a parameter", () => {
  const secret = "s3cret";
  const text = "select 1 from `products` where `products`.`name` = ?";
  expect(() => assertTenantStatement(tenant, text, [secret])).toThrow(
    "Table products is not bound to the tenant",
  );
});

test("checks each execution, also of a known text", () => {
  assertTenantStatement(tenant, bound, [tenant]);
  expect(() => assertTenantStatement(tenant, bound, [other])).toThrow("another tenant");
  expect(() => assertTenantStatement(other, bound, [other])).not.toThrow();
});

test("accepts the last generated id only in a transaction", () => {
  const text = "insert into `product_terms` (`organization_id`, `product_id`) values (?, last_insert_id())";
  expect(() => assertTenantStatement(tenant, text, [tenant], { isInTransaction: false })).toThrow(
    "outside a transaction",
  );
  expect(() => assertTenantStatement(tenant, bound, [tenant], { isInTransaction: false })).not.toThrow();
});

test.each([
  ["an array", [1, 2]],
  ["an object", { toSqlString: () => "1 or 1 = 1" }],
  ["undefined", undefined],
  ["NaN", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["a function", () => 1],
  ["a symbol", Symbol("x")],
])("refuses %s as a parameter", (_what, param) => {
  expect(() => assertPlainParameters([param])).toThrow("not a plain value");
});

test("accepts plain values as parameters", () => {
  expect(() =>
    assertPlainParameters([null, 1, -1.5, 2n, "x", true, new Date(), Buffer.from("x")]),
  ).not.toThrow();
});
