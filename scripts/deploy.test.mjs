import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { findPrograms } from "./lib/programs.mjs";

/**
 * What can be checked of image, compose.yaml and chart without any tool. `npm test -- machines` runs nginx and the files of the
 * image, and has Helm and Docker Compose read theirs.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), "utf8");
const matches = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? "");

const settings = matches(read("src/env.ts"), /^ {4}([A-Z_]+):/gm);
const dockerfile = read("deploy/docker/Dockerfile");

describe("the image", () => {
  it("copies files that exist", () => {
    const copied = matches(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((names) => names.split(" "));
    expect(copied.length).toBeGreaterThan(5);
    for (const name of copied) expect(existsSync(path.join(root, name)), name).toBe(true);
    const built = matches(dockerfile, /^COPY --from=build (.+) \S+$/gm).flatMap((names) => names.split(" "));
    for (const name of built.filter((file) => file.includes("/scripts/"))) {
      expect(existsSync(path.join(root, name.replace("/app/", ""))), name).toBe(true);
    }
  });

  const app = dockerfile.slice(dockerfile.indexOf("AS app"));

  it("runs as a non-root user", () => {
    expect(app).toMatch(/^USER node$/m);
  });

  it("starts the app with the memory and the entry that npm start gives it", () => {
    const start = read("scripts/lib/app.mjs");
    const [semiSpace = ""] = matches(start, /^const semiSpace = "(.+)";$/gm);
    const [entry = ""] = matches(start, /own: script\("(.+?)"\)/g);
    const command = `CMD ["node", "${semiSpace}", "--import", "./scripts/${entry}", "server.js"]`;
    expect(app.trimEnd().split("\n").at(-1)).toBe(command);
  });

  it("reports its health", () => {
    expect(app).toMatch(/^HEALTHCHECK [\s\S]*\/api\/health\/live/m);
  });

  it("does not contain secrets, data and packages of this machine", () => {
    const ignored = read(".dockerignore").split("\n");
    for (const name of ["node_modules", ".next", ".local", ".git", ".env*"]) expect(ignored).toContain(name);
  });
});

const [systemdAnalyze = ""] = findPrograms(["systemd-analyze"]);

describe("the service of systemd", () => {
  it.skipIf(!systemdAnalyze)("has only lines that systemd knows", () => {
    const dir = mkdtempSync(path.join(tmpdir(), "mmr-systemd-"));
    const unit = path.join(dir, "mmr.service");
    writeFileSync(unit, read("deploy/systemd/mmr.service").replace("/usr/bin/node", process.execPath));
    const { stderr, error } = spawnSync(systemdAnalyze, ["verify", unit], { encoding: "utf8" });
    rmSync(dir, { recursive: true });
    expect(error).toBeUndefined();
    // It also reports other units of this machine.
    expect(stderr.split("\n").filter((line) => line.includes("mmr.service"))).toEqual([]);
  });
});

describe("compose.yaml", () => {
  const service = z.looseObject({
    build: z.object({ dockerfile: z.string(), target: z.string().optional() }).optional(),
    environment: z.record(z.string(), z.string()).optional(),
    volumes: z.array(z.string()).optional(),
    depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
    healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  });
  const compose = z
    .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
    .parse(parse(read("compose.yaml"), { merge: true }));
  const services = Object.entries(compose.services);

  it("has nginx, two processes of the app, MySQL, Redis and migrations", () => {
    const names = ["app1", "app2", "migrate", "mysql", "nginx", "redis"];
    expect(Object.keys(compose.services).toSorted()).toEqual(names);
  });

  it("names only files, targets, volumes, services and settings that exist", () => {
    const targets = matches(dockerfile, /^FROM .* AS (\w+)$/gm);
    for (const [name, { build, environment = {}, volumes = [], depends_on = {} }] of services) {
      if (build) {
        expect(existsSync(path.join(root, build.dockerfile))).toBe(true);
        expect(targets).toContain(build.target ?? "app");
        const given = Object.keys(environment).filter((setting) => environment[setting] !== "");
        for (const setting of given) expect(settings, name).toContain(setting);
      }
      for (const volume of volumes) {
        const [source = ""] = volume.split(":");
        // The operator's own.
        if (source === "./deploy/nginx/tls") continue;
        const known = source.startsWith("./")
          ? existsSync(path.join(root, source))
          : source in compose.volumes;
        expect(known, volume).toBe(true);
      }
      for (const [other, { condition }] of Object.entries(depends_on)) {
        expect(compose.services).toHaveProperty(other);
        if (condition === "service_healthy")
          expect(compose.services[other]?.healthcheck, other).toBeDefined();
      }
    }
  });

  it("gives MySQL's root password to no service but MySQL, although it is in their settings file", () => {
    const readers = services.filter(([, { env_file }]) => env_file === ".env");
    expect(readers.map(([name]) => name)).toEqual(["app1", "app2", "migrate"]);
    for (const [name, { environment }] of readers) {
      expect(environment, name).toHaveProperty("MYSQL_ROOT_PASSWORD", "");
    }
  });

  it("has every file and process that the configuration of nginx names", () => {
    const { volumes = [] } = compose.services.nginx ?? {};
    const mounted = volumes.map((volume) => volume.split(":")[1]);
    const included = matches(read("deploy/nginx/mmr.conf"), /^\s*include ([^*;]+);/gm);
    expect(included.length).toBeGreaterThan(2);
    for (const file of included) expect(mounted).toContain(`/etc/nginx/${file}`);
    for (const host of matches(read("deploy/nginx/mmr/upstream.conf"), /^server (\w+):3000/gm)) {
      expect(compose.services).toHaveProperty(host);
    }
  });
});

describe("the chart", () => {
  const chart = "deploy/helm/mmr";
  const templates = readdirSync(path.join(root, chart, "templates"));
  const values = parse(read(`${chart}/values.yaml`));

  it("uses only values that exist", () => {
    const paths = templates.flatMap((name) =>
      matches(read(`${chart}/templates/${name}`), /\.Values\.([\w.]+)/g),
    );
    expect(paths.length).toBeGreaterThan(10);
    for (const name of paths) {
      const value = name
        .split(".")
        .reduce(
          (/** @type {unknown} */ from, key) =>
            typeof from === "object" && from !== null ? Reflect.get(from, key) : undefined,
          values,
        );
      expect(value, name).toBeDefined();
    }
  });

  it("sets settings of the app", () => {
    for (const name of Object.keys(values.settings)) expect(settings).toContain(name);
  });

  it("scales by a metric that the app has, in addition to CPU", () => {
    const autoscaler = read(`${chart}/templates/autoscaler.yaml`);
    const [metric] = matches(autoscaler, /name: (nodejs_\w+)/g);
    expect(autoscaler).toContain("name: cpu");
    // A name from prom-client, which its alert uses as well.
    expect(read("deploy/prometheus/alerts.yml")).toContain(metric);
  });

  it.each(templates.filter((name) => name.endsWith(".yaml")))(
    "%s opens as many blocks as it closes",
    (name) => {
      const template = read(`${chart}/templates/${name}`);
      const opened = template.match(/\{\{-? (if|range|define|with) /g) ?? [];
      expect(template.match(/\{\{-? end /g) ?? []).toHaveLength(opened.length);
      // Without Helm's values, it is YAML; how Helm renders it is not checked here.
      const plain = template
        .replace(/^\s*\{\{.*\}\}\n/gm, "")
        .replace(/"[^"\n]*\{\{[^\n]*?\}\}[^"\n]*"/g, "x")
        .replace(/\{\{.*?\}\}/g, "x");
      for (const document of parseAllDocuments(plain)) expect(document.errors).toEqual([]);
    },
  );
});
