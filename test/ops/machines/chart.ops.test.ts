import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { z } from "zod";
import { root } from "../../../scripts/lib/paths.mjs";
import { chartTools } from "../given-servers";

/** The chart as Helm renders it: what can be checked without a cluster. */
const { helm, packages } = chartTools();
const chart = path.join(root, "deploy", "helm", "mmr");

const installations: Record<string, string[]> = {
  "as it is": [],
  "behind one's own ingress, without a metric of the event loop": [
    "ingress.enabled=false",
    "autoscaling.eventLoopDelay.enabled=false",
  ],
  "with monitoring, a tag and a port": [
    "podMonitor.enabled=true",
    "image.tag=1.2.3",
    "settings.ROOT_DOMAIN=example.com:8443",
    "settings.SHUTDOWN_DELAY_SECONDS=20",
  ],
};
const settingsOf = (values: string[]) => values.flatMap((value) => ["--set", value]);

const resource = z.looseObject({ apiVersion: z.string(), kind: z.string() });
type Resource = z.infer<typeof resource>;

function render(values: string[]): Resource[] {
  const text = execFileSync(helm, ["template", "mmr", chart, ...settingsOf(values)], { encoding: "utf8" });
  return parseAllDocuments(text).flatMap((document) => {
    expect(document.errors).toEqual([]);
    const content: unknown = document.toJS();
    return content === null ? [] : [resource.parse(content)];
  });
}

/**
 * What is wrong with resources by the types of Kubernetes and Prometheus Operator: TypeScript finds values of another type and, unlike a
 * schema of Kubernetes, fields that nothing reads.
 */
function problemsOf(resources: Resource[]): string {
  const source = resources.map((one, index) => {
    const { apiVersion, kind } = one;
    const owner = apiVersion.startsWith("monitoring.coreos.com/")
      ? "@kubernetes-models/prometheus-operator"
      : "kubernetes-models";
    return `import type { I${kind} as Type${index} } from "${owner}/${apiVersion}";
export const resource${index}: Type${index} = ${JSON.stringify(one, null, 2)};`;
  });
  const file = path.join(packages, "resources.ts");
  writeFileSync(file, source.join("\n"));
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const options = "--ignoreConfig --noEmit --strict --skipLibCheck --module nodenext --types".split(" ");
  const { stdout, error } = spawnSync(process.execPath, [tsc, ...options, "", file], { encoding: "utf8" });
  if (error) throw error;
  return stdout;
}

describe.each(Object.entries(installations))("the chart %s", (_, values) => {
  it("passes Helm's own checks", () => {
    execFileSync(helm, ["lint", "--strict", chart, ...settingsOf(values)], { stdio: "pipe" });
  });

  it("renders resources that Kubernetes knows, field by field", () => {
    expect(problemsOf(render(values))).toBe("");
  });
});

it("a field that Kubernetes does not know is found", () => {
  const wrong = render([]).map((one) => ({ ...one, spce: {} }));
  expect(problemsOf(wrong)).toContain("\"spce\"' does not exist in type 'IDeployment'");
});
