import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rowEdits } from "@/hooks/row-edits";
import { fetchNoted } from "@/trpc/own-requests";
import { showChanges } from "./show-changes";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page that shows these procedures, and which of them it has read again. */
function pageWith(...procedures: string[]) {
  const queryClient = new QueryClient();
  const read: string[] = [];
  for (const procedure of procedures) {
    const queryKey = [procedure.split("."), { type: "query" }];
    const queryFn = () => {
      read.push(procedure);
      return procedure;
    };
    queryClient.setQueryData(queryKey, procedure);
    new QueryObserver(queryClient, { queryKey, queryFn, staleTime: 300_000 }).subscribe(() => {});
  }
  const refreshPage = vi.fn();
  return { queryClient, read, refreshPage, shown: showChanges(queryClient, refreshPage) };
}

test("what the page shows of a kind that has changed is read again, with what shows all changes", async () => {
  const { shown, read, refreshPage } = pageWith("products.list", "users.list", "activityLogs.list");
  shown.changed(["product"], "their-request");
  await vi.advanceTimersByTimeAsync(500);
  expect(read).toEqual(["products.list", "activityLogs.list"]);
  expect(refreshPage).not.toHaveBeenCalled();
});

test("the page itself is rendered again when its organization changes, or after a gap", async () => {
  const { shown, read, refreshPage } = pageWith("users.list", "products.imports.byId");
  shown.changed(["organization"], null);
  await vi.advanceTimersByTimeAsync(500);
  expect(refreshPage).toHaveBeenCalledOnce();
  shown.missed();
  await vi.advanceTimersByTimeAsync(3000);
  expect(refreshPage).toHaveBeenCalledTimes(2);
  expect(read, "not the rows of the own import").toEqual(["users.list", "users.list"]);
});

test("while something is typed in a row, nothing is read that could move it away", async () => {
  const { shown, read } = pageWith("products.list");
  rowEdits.add("price");
  shown.changed(["product"], "their-request");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).toEqual([]);
  rowEdits.delete("price");
  await vi.advanceTimersByTimeAsync(500);
  expect(read).toEqual(["products.list"]);
});

test("many changes are read together, then again only after a pause", async () => {
  const { shown, read } = pageWith("products.list");
  for (let count = 0; count < 20; count += 1) {
    shown.changed(["product"], null);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(read).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(3000);
  expect(read).toHaveLength(2);
});

test("a change of the page itself is not read again, even if it is announced before its response", async () => {
  const { shown, read, queryClient } = pageWith("products.list");
  let respond = () => {};
  const response = new Promise<Response>((resolve) => {
    respond = () => resolve(new Response(null, { headers: { "x-request-id": "own-request" } }));
  });
  vi.stubGlobal("fetch", () => response);
  const saved = queryClient
    .getMutationCache()
    .build(queryClient, { mutationFn: () => fetchNoted("/api/trpc/products.update") })
    .execute(undefined);
  shown.changed(["product"], "own-request");
  await vi.advanceTimersByTimeAsync(2000);
  respond();
  await saved;
  await vi.advanceTimersByTimeAsync(2000);
  expect(read).toEqual([]);
  shown.changed(["product"], "their-request");
  await vi.advanceTimersByTimeAsync(500);
  expect(read).toEqual(["products.list"]);
});
