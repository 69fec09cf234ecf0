/**
 * The allowlist of SQL expressions in tenant statements, in the words of the parser's syntax tree. Everything that is
 * not listed is refused, so that a construct nobody has thought about cannot leak a row out of its tenant.
 */

/** Keys that only hold other nodes and values. */
export const structuralKeys: ReadonlySet<string> = new Set(
  [
    "UnnamedExpr ExprWithAlias Wildcard expr alias",
    "BinaryOp UnaryOp left right Nested Tuple",
    "IsNull IsNotNull IsTrue IsNotTrue IsFalse IsNotFalse",
    "InList list InSubquery Between low high Like any pattern escape_char Exists negated",
    "Case operand conditions condition result else_result",
    "Cast Collate Substring substring_from substring_for special Trim trim_where trim_what",
    "Extract field syntax Floor Ceil DateTimeField Position in Interval leading_field",
    "args List Unnamed Expr clauses OrderBy Separator duplicate_treatment over WindowSpec partition_by order_by",
    "options asc nulls_first kind Expressions",
    "LimitOffset OffsetCommaLimit limit offset rows",
    "Value value Number SingleQuotedString Boolean Placeholder",
  ]
    .join(" ")
    .split(" "),
);

/** Keys whose content names a type or a collation: nothing in it is evaluated. */
export const inertKeys: ReadonlySet<string> = new Set(["data_type", "collation", "span"]);

/**
 * `XOR` and `||` are missing on purpose: MySQL gives them another precedence than the parser does, which would change
 * the parts of a conjunction.
 */
export const operators: ReadonlySet<unknown> = new Set(
  "Eq NotEq Lt LtEq Gt GtEq And Or Not Plus Minus Multiply Divide Modulo".split(" "),
);

/** Pure functions: none reads files, waits, takes locks, or reveals anything about the server or the session. */
export const functions: ReadonlySet<string> = new Set(
  [
    "count sum avg min max group_concat any_value json_arrayagg json_objectagg",
    "coalesce ifnull nullif if greatest least field",
    "lower upper concat concat_ws left right length char_length replace regexp_replace locate instr lpad rpad reverse",
    "abs round mod power sign",
    "date date_format date_add date_sub datediff timestampdiff year month day dayofweek hour minute last_day",
    "now current_timestamp utc_timestamp unix_timestamp from_unixtime",
    "json_extract json_unquote json_value json_object json_array json_contains",
    "row_number rank dense_rank lag lead first_value last_value",
    // The row that an upsert would have inserted.
    "values",
  ]
    .join(" ")
    .split(" "),
);
