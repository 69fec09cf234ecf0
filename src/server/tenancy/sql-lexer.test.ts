import { expect, test } from "vitest";
import { lexSql } from "./sql-lexer";

test("numbers the placeholders in the order of the parameters", () => {
  expect(lexSql("select `a` from `t` where `t`.`b` = ? and `t`.`c` in (?, ?)")).toEqual({
    numbered: "select `a` from `t` where `t`.`b` = ?0 and `t`.`c` in (?1, ?2)",
    parameterCount: 3,
    selectCount: 1,
  });
});

test("ignores question marks and keywords in strings and quoted names", () => {
  expect(lexSql("select '?''? select', `a``? select` from `t`")).toMatchObject({
    parameterCount: 0,
    selectCount: 1,
  });
});

test("counts every SELECT, however it is written", () => {
  expect(lexSql("SELECT 1 where exists(sElEcT 2) and `x` in (select\t3)").selectCount).toBe(3);
  expect(lexSql("update `selected` set `a` = preselect").selectCount).toBe(0);
});

test.each([
  ["a line comment", "select 1 -- x"],
  ["a hash comment", "select 1 # x"],
  ["a comment", "select 1 /* x */"],
  ["a comment that the server executes", "select 1 /*! union select 2 */"],
  ["a comment that MariaDB executes", "select 1 /*M! union select 2 */"],
  ["the end of a comment", "select 1 */ 2"],
  ["a second statement", "select 1; delete from `products`"],
  ["double quotes", 'select "a"'],
  ["a backslash in a string", "select 'a\\' or 1 = 1'"],
  ["a NUL in a string", "select 'a\0'"],
  ["a backslash", "select \\N"],
  ["a variable", "select @a"],
  ["a system variable", "select @@version"],
  ["an OR that may be a concatenation", "select 1 where `a` = ? and 0 || 1"],
  ["an AND of MySQL's own", "select 1 where `a` && 1"],
  ["an assignment", "select `a` := 1"],
  ["a NOT of MySQL's own", "select !`a`"],
  ["an ODBC escape", "select {fn now()}"],
  ["an identifier placeholder", "select ?? from `t`"],
  ["a numbered placeholder", "select ?1"],
  ["a space that only the parser takes for one", "select\u00a01"],
  ["a character beyond ASCII", "select é"],
  ["a vertical tab", "select\v1"],
  ["an unterminated string", "select 'a"],
  ["an unterminated name", "select `a"],
])("refuses %s", (_what, text) => {
  expect(() => lexSql(text)).toThrow(/^Statement refused/);
});
