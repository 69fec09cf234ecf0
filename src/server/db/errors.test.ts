import { expect, test } from "vitest";
import {
  DatabaseUnavailableError,
  isContention,
  isDatabaseUnavailable,
  isDeadlock,
  isDuplicateKey,
  isOutage,
  isWriteOutage,
} from "./errors";

const serverError = (errno: number, message: string) => Object.assign(new Error(message), { errno });

test.each([
  ["Duplicate entry '1-ABC' for key 'unique_product_sku_exact_org'", "unique_product_sku_exact_org"],
  ["Duplicate entry 'a@b.test-1' for key 'user.unique_email_org'", "unique_email_org"],
  ["Duplicate entry 'x' for key 'y'' for key 'PRIMARY'", "PRIMARY"],
])("finds the key in: %s", (message, key) => {
  const error = new Error("Failed query", { cause: serverError(1062, message) });
  expect(isDuplicateKey(error)).toEqual({ key });
});

test("takes nothing else for a duplicate key", () => {
  expect(isDuplicateKey(serverError(1452, "for key 'x'"))).toBe(false);
  expect(isDuplicateKey(undefined)).toBe(false);
  expect(isDuplicateKey("ER_DUP_ENTRY")).toBe(false);
});

test("finds an outage or a conflict behind other errors", () => {
  const outage = new DatabaseUnavailableError("gone");
  expect(isDatabaseUnavailable(new Error("a", { cause: new Error("b", { cause: outage }) }))).toBe(true);
  expect(isContention(new Error("a", { cause: serverError(1205, "a lock") }))).toBe(true);
});

test("takes nothing else for an outage of the database", () => {
  expect(
    isDatabaseUnavailable(Object.assign(new Error("of Redis"), { code: "ECONNREFUSED", errno: -111 })),
  ).toBe(false);
  expect(isDatabaseUnavailable(serverError(1205, "a lock"))).toBe(false);
});

test.each([
  [1021, "Disk full (/tmp/#sql); waiting for someone to free some space...", true],
  [1114, "The table 'products' is full", true],
  [1026, "Error writing file 'binlog' (errno: 28 \"No space left on device\")", true],
  [1030, 'Got error 28 "No space left on device" from storage engine InnoDB', true],
  [1004, "Can't create file '/tmp/x' (errno: 30 \"Read-only file system\")", true],
  [1290, "The server is running with the --read-only option", true],
  [1792, "Cannot execute statement", true],
  [1030, 'Got error 122 "Internal (unspecified) error in handler" from storage engine', false],
  [1062, "Duplicate entry '28' for key 'x'", false],
])("says of %s, %s, whether the server is read-only", (errno, message, expected) => {
  const error = new Error("Failed query", { cause: serverError(errno, message) });
  expect(isWriteOutage(error)).toBe(expected);
});

test.each([1020, 1213, 3101, 8002, 8005, 8022, 8028, 9007])(
  "takes %s for the end of a transaction that may be tried again, also at its commit",
  (errno) => {
    const error = new Error("Failed query", { cause: serverError(errno, "overtaken") });
    expect([isDeadlock(error), isOutage(serverError(errno, "overtaken"))]).toEqual([true, false]);
  },
);

test.each([1047, 1180, 1181, 9001, 9002, 9003, 9005])("takes %s for an outage", (errno) => {
  const error = serverError(errno, "Got error 6 during COMMIT");
  expect([isOutage(error), isDeadlock(error), isWriteOutage(error)]).toEqual([true, false, false]);
});

test("comes to an end with errors that are their own cause", () => {
  const error = new Error("a");
  error.cause = error;
  expect(isDatabaseUnavailable(error)).toBe(false);
});
