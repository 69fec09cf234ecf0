import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { jsonLimits, jsonLimitsAt } from "../src/server/http/limited-body";
import { callBudget } from "../src/server/recurring-job";

const read = (file: string) => readFileSync(path.join(import.meta.dirname, "..", file), "utf8");

/** The cells of a row of the guide's table of plan limits: Hobby's, Pro's, and what the app needs. */
function planLimits(name: string): string[] {
  const row = read("docs/deploy-vercel.md")
    .split("\n")
    .find((line) => line.startsWith(`| ${name} |`));
  return (row ?? "")
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim());
}

afterEach(() => {
  vi.useRealTimers();
});

it("crons are as frequent as Pro allows", () => {
  const { crons } = z
    .object({ crons: z.array(z.object({ schedule: z.string() })) })
    .parse(JSON.parse(read("vercel.json")));
  expect(planLimits("A cron").slice(1)).toEqual(["once a minute", "once a minute"]);
  expect(crons.some(({ schedule }) => schedule === "* * * * *")).toBe(true);
});

it("the guide says how large a body the app accepts", () => {
  const ofFile = jsonLimitsAt("/api/v1/products/1/files");
  const own = `${jsonLimits.maxInWords}, ${ofFile.maxInWords} for a file of a product`;
  expect(planLimits("Body of a request")).toEqual(["4.5 MB", "4.5 MB", own]);
  expect(ofFile.maxBytes).toBeLessThan(4.5e6);
});

it("the guide says for how long a cron works", () => {
  const seconds = Number(/^(\d+) s for a cron/.exec(planLimits("Duration of a call")[2] ?? "")?.[1]);
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
  const isOver = callBudget();
  vi.advanceTimersByTime(seconds * 1000);
  expect(isOver()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(isOver()).toBe(true);
});
