import { expect, test } from "vitest";
import {
  DatabaseUnavailableError,
  isContention,
  isDatabaseUnavailable,
  isDuplicateKey,
  isWriteOutage,
} from "./errors";

const driverError = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each([
  ["Duplicate entry '1-ABC' for key 'unique_product_sku_exact_org'", "unique_product_sku_exact_org"],
  ["Duplicate entry 'a@b.test-1' for key 'user.unique_email_org'", "unique_email_org"],
  ["Duplicate entry 'x' for key 'y'' for key 'PRIMARY'", "PRIMARY"],
])("finds the key in: %s", (message, key) => {
  const error = new Error("Failed query", { cause: driverError("ER_DUP_ENTRY", message) });
  expect(isDuplicateKey(error)).toEqual({ key });
});

test("takes nothing else for a duplicate key", () => {
  expect(isDuplicateKey(driverError("ER_NO_REFERENCED_ROW_2", "for key 'x'"))).toBe(false);
  expect(isDuplicateKey(undefined)).toBe(false);
  expect(isDuplicateKey("ER_DUP_ENTRY")).toBe(false);
});

test("finds an outage behind other errors, and calls no other connection's outage the database's", () => {
  const outage = new DatabaseUnavailableError("gone");
  expect(isDatabaseUnavailable(new Error("a", { cause: new Error("b", { cause: outage }) }))).toBe(true);
  expect(isDatabaseUnavailable(driverError("ECONNREFUSED", "of Redis"))).toBe(false);
  expect(isDatabaseUnavailable(driverError("ER_LOCK_WAIT_TIMEOUT", "a lock"))).toBe(false);
  expect(isContention(new Error("a", { cause: driverError("ER_LOCK_WAIT_TIMEOUT", "a lock") }))).toBe(true);
});

test.each([
  ["ER_DISK_FULL", "Disk full (/tmp/#sql); waiting for someone to free some space...", true],
  ["ER_RECORD_FILE_FULL", "The table 'products' is full", true],
  ["ER_ERROR_ON_WRITE", "Error writing file 'binlog' (errno: 28 \"No space left on device\")", true],
  ["ER_GET_ERRNO", 'Got error 28 "No space left on device" from storage engine InnoDB', true],
  ["ER_CANT_CREATE_FILE", "Can't create file '/tmp/x' (errno: 30 \"Read-only file system\")", true],
  ["ER_OPTION_PREVENTS_STATEMENT", "The server is running with the --read-only option", true],
  ["ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION", "Cannot execute statement", true],
  ["ER_GET_ERRNO", 'Got error 122 "Internal (unspecified) error in handler" from storage engine', false],
  ["ER_DUP_ENTRY", "Duplicate entry '28' for key 'x'", false],
])("says of %s, %s, whether the server is read-only", (code, message, expected) => {
  const error = new Error("Failed query", { cause: driverError(code, message) });
  expect(isWriteOutage(error)).toBe(expected);
});

test("comes to an end with errors that are their own cause", () => {
  const error = new Error("a");
  error.cause = error;
  expect(isDatabaseUnavailable(error)).toBe(false);
});
