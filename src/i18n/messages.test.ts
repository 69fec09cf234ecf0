import { readFileSync } from "node:fs";
import { files, imports, reachedFrom } from "@test/imports";
import { isNode, lineOf, type Node, nodesIn, syntaxTreeOf } from "@test/syntax-tree";
import { describe, expect, it } from "vitest";
import { en } from "./en";
import { type Messages, messagesOf } from "./messages";
import { translationsOf } from "./translations.server";

/*
 * No text is missing where it is used, none is kept that nothing uses, and none is written anywhere else by a file that takes its
 * texts from here.
 */

/** What gives a file the texts of a namespace. */
const givers = /\b(useTranslations|translationsOf)\("(\w+)"\)/g;
const sources = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const namespacesIn = (source = "", giver = ""): string[] =>
  [...source.matchAll(givers)].filter(([, name]) => !giver || name === giver).map(([, , used = ""]) => used);

/** The keys of a namespace, those in groups as `group.key`. */
const keysOf = (texts: object): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [key] : keysOf(text).map((inner) => `${key}.${inner}`),
  );

/** Keys are words with dots between them. */
const escaped = (key: string) => key.replaceAll(".", "\\.");

/** The keys that a call may ask for: those of a template have any word where it has a value. */
function keyPatterns(node: unknown): RegExp[] {
  if (!isNode(node)) return [];
  if (node.type === "ConditionalExpression")
    return [node.consequent, node.alternate].flatMap((branch) => keyPatterns(branch));
  if (node.type === "Literal") return [new RegExp(`^${escaped(String(node.value))}$`)];
  if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis)) return [];
  return [new RegExp(`^${node.quasis.map((quasi) => escaped(quasi.value.raw)).join("\\w+")}$`)];
}

/** Whether a call asks for a text: `t("key")`, `t.rich("key")` or `translationsOf("namespace")("key")`. */
function asksForText({ callee }: Node): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === "MemberExpression") return isNode(callee.object) && callee.object.name === "t";
  return callee.name === "t" || callee.type === "CallExpression";
}

/** The keys that a file asks for. */
const askedKeys = (file: string, source: string): RegExp[] =>
  [...nodesIn(syntaxTreeOf(file, source))].flatMap((node) =>
    node.type === "CallExpression" && Array.isArray(node.arguments) && asksForText(node)
      ? keyPatterns(node.arguments[0])
      : [],
  );

const using = [...sources].filter(([, source]) => namespacesIn(source).length > 0);

/** Attributes whose values people read. */
const readAttributes =
  /^(alt|aria-label|changed|confirmLabel|description|failure|help|label|placeholder|title)$/;

function readTexts(file: string, source: string): string[] {
  return [...nodesIn(syntaxTreeOf(file, source))].flatMap((node) => {
    const value = node.type === "JSXAttribute" ? node.value : node.type === "JSXText" ? node : undefined;
    const isRead =
      node.type === "JSXText" || (isNode(node.name) && readAttributes.test(String(node.name.name)));
    if (!isRead || !isNode(value) || typeof value.value !== "string" || !/\p{L}/u.test(value.value))
      return [];
    return [`${file}:${lineOf(node, source)} ${value.value.trim()}`];
  });
}

describe("texts", () => {
  it("are all used", () => {
    const asked = using.map(([file, source]) => ({
      namespaces: namespacesIn(source),
      keys: askedKeys(file, source),
    }));
    const unused = Object.entries(en).flatMap(([namespace, texts]) => {
      const keys = asked.flatMap((file) => (file.namespaces.includes(namespace) ? file.keys : []));
      return keysOf(texts)
        .filter((key) => !keys.some((pattern) => pattern.test(key)))
        .map((key) => `${namespace}.${key}`);
    });
    expect(unused).toEqual([]);
  });

  it("are not written in the files that use them", () => {
    expect(using.flatMap(([file, source]) => readTexts(file, source))).toEqual([]);
  });

  it("can all be compiled", () => {
    const names = Object.keys(en) as (keyof Messages)[];
    expect(Object.keys(messagesOf("en", names))).toEqual(names);
  });

  it("are made of what React sends to browsers", () => {
    const objectsIn = (value: unknown): object[] =>
      typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
    const all = objectsIn(messagesOf("en", Object.keys(en) as (keyof Messages)[]));
    expect(all.length).toBeGreaterThan(Object.keys(en).length);
    expect(all.filter((one) => Object.getPrototypeOf(one) === null)).toEqual([]);
  });

  it("take values", () => {
    expect(translationsOf("usage")("ofLimit", { used: "1", limit: "5", percent: "20" })).toBe(
      "1 of 5 (20 %)",
    );
  });
});

describe("a page", () => {
  const provides = /<PageMessages\s+of=\{\[([^\]]*)\]\}/;
  const pages = files.filter((file) => /^src\/app\/.*(page|layout)\.tsx$/.test(file));
  const providedBy = (page: string) =>
    [...(provides.exec(sources.get(page) ?? "")?.[1] ?? "").matchAll(/"(\w+)"/g)].map(([, name]) => name);
  const neededBy = (page: string) => {
    const reached = [page, ...reachedFrom([page], imports).keys()];
    const names = reached.flatMap((file) => namespacesIn(sources.get(file), "useTranslations"));
    return [...new Set(names)].sort();
  };

  it("sends browsers the texts of what they render of it", () => {
    const [declared, needed] = [providedBy, neededBy].map((namespacesOf) =>
      Object.fromEntries(pages.map((page) => [page, namespacesOf(page)])),
    );
    expect(declared).toEqual(needed);
  });
});
