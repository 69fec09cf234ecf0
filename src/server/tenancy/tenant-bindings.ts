import { functions, operators, structuralKeys } from "./sql-expressions";
import {
  conjuncts,
  indexOfOnly,
  isDefault,
  isEmpty,
  isInert,
  isLastInsertId,
  isPlaceholder,
  list,
  type Node,
  only,
  placeholderIndex,
  quotedName,
  record,
  single,
  throwRefused,
} from "./sql-tree";
import { TenantGuardError } from "./tenant-guard-error";
import type { TenantTableInfo } from "./tenant-tables";

/** A table of a FROM clause, or a written table, that must be bound to the tenant. */
interface TableReference {
  table: string;
  /** The name by which conditions refer to it. */
  alias: string;
  tenantColumn: string;
}

export interface TenantBindings {
  /** Indexes of the parameters that must be the tenant's id. */
  positions: number[];
  selectCount: number;
  /** Whether it inserts the id that the connection has generated last. */
  readsInsertId: boolean;
}

/**
 * Reads the syntax tree of one statement and finds, for every tenant table it names, the condition that binds the table
 * to a parameter. Throws a TenantGuardError when one is missing, or for a statement of any shape it does not know.
 */
export function readTenantBindings(
  statement: unknown,
  tables: ReadonlyMap<string, TenantTableInfo>,
): TenantBindings {
  const reader = new BindingsReader(tables);
  const [[kind, body]] = single(statement);
  if (kind === "Query") reader.query(record(body), new Set());
  else if (kind === "Insert") reader.insert(record(body));
  else if (kind === "Update") reader.update(record(body));
  else if (kind === "Delete") reader.delete(record(body));
  else throwRefused(`${kind} statements`);
  const { positions, selectCount, readsInsertId } = reader;
  return { positions: [...positions], selectCount, readsInsertId };
}

class BindingsReader {
  readonly positions = new Set<number>();
  selectCount = 0;
  readsInsertId = false;
  readonly #tables: ReadonlyMap<string, TenantTableInfo>;

  constructor(tables: ReadonlyMap<string, TenantTableInfo>) {
    this.#tables = tables;
  }

  /** A SELECT with its clauses. `ctes` are the names that earlier WITH clauses have defined. */
  query(node: Node, ctes: ReadonlySet<string>): void {
    only(node, ["with", "body", "order_by", "limit_clause", "locks"]);
    const scope = new Set(ctes);
    if (!isEmpty(node.with)) {
      const clause = record(node.with);
      only(clause, ["cte_tables"]);
      for (const item of list(clause.cte_tables)) {
        const cte = record(item);
        only(cte, ["alias", "query"]);
        const name = this.#aliasOf(cte.alias);
        // A name that hides a table would give the same word two meanings.
        if (this.#tables.has(name.toLowerCase()) || scope.has(name))
          throwRefused(`a WITH name that is in use: ${name}`);
        this.query(record(cte.query), scope);
        scope.add(name);
      }
    }
    this.#queryBody(node.body, scope);
    this.#visit(node.order_by, scope);
    this.#visit(node.limit_clause, scope);
    for (const lock of list(node.locks)) only(record(lock), ["lock_type", "nonblock"]);
  }

  insert(node: Node): void {
    only(node, ["into", "table", "columns", "source", "on"]);
    const [[, name]] = single(node.table, "TableName");
    const { table, info } = this.#tenantTable(name);
    const columns = list(node.columns).map((column) => this.#objectName(column));
    const at = indexOfOnly(columns, info.tenantColumn);
    const generatedAt = info.generatedColumn === undefined ? -1 : indexOfOnly(columns, info.generatedColumn);
    if (at < 0) throwRefused(`an insert into ${table} without its tenant`);
    const source = record(node.source);
    only(source, ["body"]);
    const [[, values]] = single(source.body, "Values");
    only(record(values), ["rows"]);
    for (const row of list(record(values).rows)) {
      const content = list(record(row).content);
      if (content.length !== columns.length)
        throwRefused(`an insert into ${table} with a row of another length`);
      for (const [index, value] of content.entries()) {
        if (isDefault(value)) {
          if (index === at) throwRefused(`an insert into ${table} without its tenant`);
        } else if (index === generatedAt) {
          throwRefused(`an insert into ${table} with a value for ${info.generatedColumn}`);
        } else if (index === at) {
          this.#bind(table, value);
        } else if (isLastInsertId(value)) {
          this.readsInsertId = true;
        } else {
          this.#visit(value, new Set());
        }
      }
    }
    if (!isEmpty(node.on)) {
      if (!info.upsertIsSafe) throwRefused(`an upsert into ${table}`);
      const [[, assignments]] = single(node.on, "DuplicateKeyUpdate");
      this.#assignments(list(assignments), table, info);
    }
  }

  update(node: Node): void {
    only(node, ["table", "assignments", "selection", "order_by", "limit"]);
    const { table, info } = this.#writtenTable(node.table);
    this.#assignments(list(node.assignments), table, info);
    this.#writtenRows(node, table, info);
  }

  delete(node: Node): void {
    only(node, ["from", "selection", "order_by", "limit"]);
    const [[, from]] = single(node.from, "WithFromKeyword");
    const [source, ...others] = list(from);
    if (others.length > 0) throwRefused("a delete from several tables");
    const { table, info } = this.#writtenTable(source);
    this.#writtenRows(node, table, info);
  }

  #writtenTable(node: unknown) {
    const source = record(node);
    only(source, ["relation"]);
    const [[, relation]] = single(source.relation, "Table");
    only(record(relation), ["name"]);
    return this.#tenantTable(record(relation).name);
  }

  #writtenRows(node: Node, table: string, info: TenantTableInfo): void {
    this.#assertBinding({ table, alias: table, tenantColumn: info.tenantColumn }, conjuncts(node.selection));
    for (const part of [node.selection, node.order_by, node.limit]) this.#visit(part, new Set());
  }

  #assignments(assignments: readonly unknown[], table: string, info: TenantTableInfo): void {
    for (const item of assignments) {
      const assignment = record(item);
      only(assignment, ["target", "value"]);
      const [[, name]] = single(assignment.target, "ColumnName");
      const column = this.#objectName(name).toLowerCase();
      if (column === info.tenantColumn || column === info.generatedColumn)
        throwRefused(`a change of ${column} in ${table}`);
      this.#visit(assignment.value, new Set());
    }
  }

  #queryBody(body: unknown, ctes: ReadonlySet<string>): void {
    const [[kind, node]] = single(body);
    if (kind === "Select") this.#select(record(node), ctes);
    else if (kind === "Query") this.query(record(node), ctes);
    else if (kind === "SetOperation") {
      only(record(node), ["op", "set_quantifier", "left", "right"]);
      this.#queryBody(record(node).left, ctes);
      this.#queryBody(record(node).right, ctes);
    } else throwRefused(`a query that is ${kind}`);
  }

  #select(node: Node, ctes: ReadonlySet<string>): void {
    only(node, ["distinct", "projection", "from", "selection", "group_by", "having", "flavor"]);
    this.selectCount += 1;
    const [source, ...others] = list(node.from);
    if (others.length > 0) throwRefused("a FROM with commas");
    if (source) this.#from(record(source), conjuncts(node.selection), ctes);
    for (const part of [node.projection, node.selection, node.group_by, node.having]) this.#visit(part, ctes);
  }

  #from(node: Node, where: Node[], ctes: ReadonlySet<string>): void {
    only(node, ["relation", "joins"]);
    const aliases = new Set<string>();
    const bound = (relation: unknown, conditions: Node[]) => {
      const reference = this.#relation(relation, aliases, ctes);
      if (reference) this.#assertBinding(reference, conditions);
    };
    bound(node.relation, where);
    for (const item of list(node.joins)) {
      const join = record(item);
      only(join, ["relation", "join_operator"]);
      const [[kind, constraint]] = single(join.join_operator);
      if (!["Join", "Inner", "Left", "LeftOuter"].includes(kind)) throwRefused(`a join that is ${kind}`);
      const [[, on]] = single(constraint, "On");
      // A condition of the join narrows only the joined table; the tables to its left stay as they are.
      bound(join.relation, [...conjuncts(on), ...where]);
      this.#visit(on, ctes);
    }
  }

  /** The tenant table behind one item of a FROM clause; undefined for a subquery or a WITH name, which are read on their own. */
  #relation(relation: unknown, aliases: Set<string>, ctes: ReadonlySet<string>): TableReference | undefined {
    const [[kind, body]] = single(relation);
    const node = record(body);
    if (kind === "Derived") {
      only(node, ["subquery", "alias"]);
      this.#takeAlias(this.#aliasOf(node.alias), aliases);
      this.query(record(node.subquery), ctes);
      return undefined;
    }
    if (kind !== "Table") throwRefused(`a FROM that is ${kind}`);
    only(node, ["name", "alias"]);
    const name = this.#objectName(node.name);
    const alias = isEmpty(node.alias) ? name : this.#aliasOf(node.alias);
    this.#takeAlias(alias, aliases);
    if (ctes.has(name)) return undefined;
    const { table, info } = this.#tenantTable(node.name);
    return { table, alias, tenantColumn: info.tenantColumn };
  }

  #takeAlias(alias: string, aliases: Set<string>): void {
    if (aliases.has(alias.toLowerCase())) throwRefused(`the name ${alias} twice in one FROM`);
    aliases.add(alias.toLowerCase());
  }

  #aliasOf(node: unknown): string {
    const alias = record(node);
    only(alias, ["explicit", "name"]);
    return quotedName(alias.name);
  }

  #tenantTable(name: unknown): { table: string; info: TenantTableInfo } {
    const table = this.#objectName(name);
    const info = this.#tables.get(table);
    if (!info) throw new TenantGuardError(`Table ${table} does not belong to a tenant`);
    return { table, info };
  }

  #objectName(node: unknown): string {
    const [part, ...others] = list(node);
    if (others.length > 0) throwRefused("a name with several parts");
    const [[, identifier]] = single(part, "Identifier");
    return quotedName(identifier);
  }

  /** Looks for `alias.organization_id = ?` in a conjunction. */
  #assertBinding({ table, alias, tenantColumn }: TableReference, conditions: Node[]): void {
    const binding = conditions.find((condition) => {
      const comparison = isEmpty(condition.BinaryOp) ? {} : record(condition.BinaryOp);
      if (comparison.op !== "Eq") return false;
      const [left] = single(comparison.left);
      if (left[0] !== "CompoundIdentifier") return false;
      const names = list(left[1]).map(quotedName);
      return (
        names.length === 2 &&
        names[0] === alias &&
        names[1] === tenantColumn &&
        isPlaceholder(comparison.right)
      );
    });
    if (!binding) throw new TenantGuardError(`Table ${table} is not bound to the tenant`);
    this.#bind(table, record(binding.BinaryOp).right);
  }

  #bind(table: string, value: unknown): void {
    const position = placeholderIndex(value);
    if (position === undefined) throw new TenantGuardError(`Table ${table} is not bound to the tenant`);
    this.positions.add(position);
  }

  /** Walks an expression: reads every subquery in it and refuses everything unknown. */
  #visit(node: unknown, ctes: ReadonlySet<string>): void {
    if (Array.isArray(node)) {
      for (const item of node) this.#visit(item, ctes);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (isEmpty(value) || isInert(key)) continue;
      if (key === "Identifier" || key === "alias") quotedName(value);
      else if (key === "CompoundIdentifier") list(value).map(quotedName);
      else if (key === "op") operators.has(value) || throwRefused(`the operator ${JSON.stringify(value)}`);
      else if (key === "subquery" || key === "Subquery") this.query(record(value), ctes);
      else if (key === "Function") this.#function(record(value), ctes);
      else if (structuralKeys.has(key)) this.#visit(value, ctes);
      else throwRefused(key);
    }
  }

  #function(node: Node, ctes: ReadonlySet<string>): void {
    only(node, ["name", "args", "over"]);
    const [part, ...others] = list(node.name);
    const [[, identifier]] = single(part, "Identifier");
    const name = String(record(identifier).value).toLowerCase();
    if (others.length > 0 || !functions.has(name)) throwRefused(`the function ${name}`);
    this.#visit(node.args, ctes);
    this.#visit(node.over, ctes);
  }
}
