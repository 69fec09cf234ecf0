import { isTestData } from "@test/test-data";
import { afterAll, expect } from "vitest";
import { observeDatabase } from "@/server/db/observer";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { keepStatements } from "./collect";
import { normalized } from "./list";

/** Tests of the data layer itself, whose statements the app does not have. */
const ofTheDataLayer = /\/src\/server\/(tenancy|db|testing)\//;

const issued = new Set<string>();
const testFile = expect.getState().testPath ?? "";

if (!ofTheDataLayer.test(testFile)) {
  const stop = observeDatabase({
    statement: ({ sql }) => {
      const context = TenantContext.current();
      if (context && !isTestData(context) && sql.includes("`")) issued.add(normalized(sql));
    },
  });
  afterAll(stop);
}

afterAll(() => keepStatements(testFile, issued));
