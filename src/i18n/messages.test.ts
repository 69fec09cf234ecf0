import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { files, imports, reachedFrom } from "@test/imports";
import { isNode, lineOf, type Node, nodesIn, syntaxTreeOf } from "@test/syntax-tree";
import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { compiledTextsOf } from "./compiled-messages";
import { de } from "./de";
import { en } from "./en";
import type { Messages } from "./messages";
import { translationsOf } from "./translations.server";

/*
 * No text is missing where it is used, none is kept that nothing uses, and none is written anywhere else by a file that takes its
 * texts from here.
 */

/** What gives a file the texts of a namespace. */
const givers =
  /\b(useTranslations|translationsOf|getTranslations|textsOf|Translator)[(<](?:[\w.()]+, )?"(\w+)"[)>]/g;
/** Those whose texts a browser needs, if it loads the file. */
const inBrowsers = ["useTranslations", "textsOf"];
const sources = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const namespacesIn = (source = "", from?: string[]): string[] =>
  [...source.matchAll(givers)]
    .filter(([, giver = ""]) => !from || from.includes(giver))
    .map(([, , used = ""]) => used);

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

/** What translators are called: `t`, or `tActivity` where there are several. */
const isTranslator = (name: unknown) => /^t([A-Z]\w*)?$/.test(String(name));

/** Whether a call asks for a text: `t("key")`, `t.rich("key")` or `translationsOf("namespace")("key")`. */
function asksForText({ callee }: Node): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === "MemberExpression") {
    const { object, property } = callee;
    return isNode(object) && isTranslator(object.name) && isNode(property) && property.name !== "has";
  }
  return isTranslator(callee.name) || callee.type === "CallExpression";
}

const argumentsOf = (call: Node): unknown[] => (Array.isArray(call.arguments) ? call.arguments : []);

const callsIn = (file: string, source: string): Node[] =>
  [...nodesIn(syntaxTreeOf(file, source))].filter(
    (node) => node.type === "CallExpression" && argumentsOf(node).length > 0 && asksForText(node),
  );

/** The keys that a file asks for. */
const askedKeys = (file: string, source: string): RegExp[] =>
  callsIn(file, source).flatMap((call) => keyPatterns(argumentsOf(call)[0]));

/** The names of the values that a call gives; undefined if they cannot be read from the source. */
function valuesGivenBy(call: Node): string[] | undefined {
  const [, values] = argumentsOf(call);
  if (values === undefined) return [];
  if (!isNode(values) || values.type !== "ObjectExpression" || !Array.isArray(values.properties))
    return undefined;
  const names = values.properties.map(({ key }: Node) =>
    isNode(key) ? String(key.name ?? key.value) : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The texts of some, by key. */
const textsIn = (texts: object): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === "string"
      ? [[key, text]]
      : textsIn(text).map(([inner, innerText]): [string, string] => [`${key}.${inner}`, innerText]),
  );
const textsOfNamespace = (namespace: string) => textsIn(Object(Object(en)[namespace]));

/** The names of the values and tags of a text. */
function valuesOf(text: string): string[] {
  const namesIn = (part: unknown): string[] => {
    if (!Array.isArray(part)) return typeof part === "object" && part !== null ? casesIn(part) : [];
    const [name, ...inside] = part;
    return [String(name), ...inside.flatMap(namesIn)];
  };
  const casesIn = (cases: object) => Object.values(cases).flatMap(namesOf);
  const namesOf = (compiled: unknown): string[] => (Array.isArray(compiled) ? compiled.flatMap(namesIn) : []);
  return [...new Set(namesOf(compile(text)))];
}

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
    const unused = Object.keys(en).flatMap((namespace) => {
      const keys = asked.flatMap((file) => (file.namespaces.includes(namespace) ? file.keys : []));
      return textsOfNamespace(namespace)
        .map(([key]) => key)
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
    const made = names.filter((name) => Object.keys(compiledTextsOf("en", name)).length > 0);
    expect(made).toEqual(names);
  });

  it("get the values that they have", () => {
    const missing = using.flatMap(([file, source]) =>
      callsIn(file, source).flatMap((call) => {
        const given = valuesGivenBy(call);
        if (!given) return [];
        const patterns = keyPatterns(argumentsOf(call)[0]);
        const asked = namespacesIn(source).flatMap((namespace) =>
          textsOfNamespace(namespace)
            .filter(([key]) => patterns.some((pattern) => pattern.test(key)))
            .map(([key, text]) => ({ name: `${namespace}.${key}`, values: valuesOf(text) })),
        );
        // A template stands for texts of which some may have no values.
        const isFine = asked.some(({ values }) => values.every((value) => given.includes(value)));
        return isFine ? [] : asked.map(({ name }) => `${file}:${lineOf(call, source)} ${name}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it("have the same values in every language", () => {
    const different = Object.keys(en).flatMap((namespace) => {
      const translated = new Map(textsIn(Object(Object(de)[namespace])));
      return textsOfNamespace(namespace).flatMap(([key, text]) => {
        const [english, other] = [text, translated.get(key) ?? ""].map((one) => new Set(valuesOf(one)));
        return isDeepStrictEqual(other, english) ? [] : [`${namespace}.${key}`];
      });
    });
    expect(different).toEqual([]);
  });

  it("take values", () => {
    expect(translationsOf("en", "usage")("ofLimit", { used: "1", limit: "5", percent: "20" })).toBe(
      "1 of 5 (20%)",
    );
  });
});

describe("a page", () => {
  /** Next's files of pages and layouts, by what is sent with each: a layout also has what stands in for the pages below it. */
  const ownFile = /^src\/app\/(?:(.*)\/)?(page|layout)\.tsx$/;
  const standIn = /^src\/app\/(?:(.*)\/)?(error|not-found|forbidden|unauthorized|loading|template)\.tsx$/;
  const layoutOf = (folder: string): string => {
    const layout = path.join("src/app", folder, "layout.tsx");
    return folder === "" || sources.has(layout) ? layout : layoutOf(path.dirname(folder).replace(/^\.$/, ""));
  };
  const standInsOf = (layout: string) =>
    files.filter((file) => {
      const [, folder = ""] = standIn.exec(file) ?? [];
      return standIn.test(file) && layoutOf(folder) === layout;
    });
  const isOfBrowsers = (file: string) => sources.get(file)?.startsWith('"use client"') === true;
  const neededBy = (file: string): Set<string> => {
    const start = [file, ...(file.endsWith("layout.tsx") ? standInsOf(file) : [])];
    // Pages also reach the whole server: only what they render in browsers counts.
    const clients = [...start, ...reachedFrom(start, imports).keys()].filter(isOfBrowsers);
    const reached = new Set([...clients, ...reachedFrom(clients, imports).keys()]);
    return new Set([...reached].flatMap((one) => namespacesIn(sources.get(one), inBrowsers)));
  };
  const layoutsAround = (file: string): string[] => {
    const [, folder = ""] = ownFile.exec(file) ?? [];
    const parents = folder.split("/").map((_, depth, parts) => parts.slice(0, depth).join("/"));
    return [...parents, folder]
      .map((parent) => path.join("src/app", parent, "layout.tsx"))
      .filter((layout) => layout !== file && sources.has(layout));
  };
  const own = (file: string) => {
    const around = new Set(layoutsAround(file).flatMap((layout) => [...neededBy(layout)]));
    return [...neededBy(file)].filter((namespace) => !around.has(namespace)).sort();
  };
  const nameOf = (file: string) => file.replace(/^src\/app\//, "").replace(/\.tsx$/, "");
  const needed = files
    .filter((file) => ownFile.test(file))
    .map((file): [string, string[]] => [nameOf(file), own(file)])
    .filter(([, namespaces]) => namespaces.length > 0);

  // To write the file again: npm test -- unit src/i18n -u
  it("gets the texts of what browsers render of it", async () => {
    const lines = needed.map(
      ([name, namespaces]) => `  ${JSON.stringify(name)}: ${JSON.stringify(namespaces)},`,
    );
    const written = [
      "/** Written by messages.test.ts: the namespaces that browsers need for a page or layout, apart from those of the layouts around it. */",
      "export const pageNamespaces = {",
      ...lines,
      "} as const;",
      "",
    ].join("\n");
    await expect(written).toMatchFileSnapshot("page-namespaces.ts");
  });

  it("sends them", () => {
    const sent = files.flatMap((file) =>
      [...(sources.get(file) ?? "").matchAll(/<PageMessages\s+page="([^"]*)"/g)].map(([, page]) => ({
        page,
        file: nameOf(file),
      })),
    );
    expect(sent.map(({ page }) => page).sort()).toEqual(needed.map(([name]) => name).sort());
    expect(sent.filter(({ page, file }) => page !== file)).toEqual([]);
  });
});
