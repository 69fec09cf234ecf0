import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onExit } from "@test/on-exit";
import { root } from "../../../../scripts/lib/paths.mjs";

const dockerfile = readFileSync(path.join(root, "deploy", "docker", "Dockerfile"), "utf8");
/** Nobody: like the image's user, who can only read what root owns. Without root, there is no other user to be. */
const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * The files of an image in a directory of its own, without Docker: what its stage of deploy/docker/Dockerfile copies, from the repository
 * and from what `npm ci` and `next build` have made.
 */
export function makeImage(stage: "app" | "tools", build: string) {
  const text = new RegExp(`^FROM (\\S+) AS ${stage}$([\\s\\S]*?)(?=^FROM|(?![\\s\\S]))`, "m").exec(
    dockerfile,
  );
  const [, base = "", lines = ""] = text ?? [];
  const dir = mkdtempSync(path.join(tmpdir(), "mmr-image-"));
  chmodSync(dir, 0o755);
  const started: ChildProcess[] = [];
  const remove = () => {
    for (const child of started) child.kill("SIGKILL");
    rmSync(dir, { recursive: true, force: true });
  };
  const withdraw = onExit(remove);
  for (const [, names = "", target = ""] of lines.matchAll(/^COPY (?:--from=build )?(.+) (\S+)$/gm)) {
    for (const name of names.split(" ")) {
      const source = name === "/app/.next/standalone" ? build : path.join(root, name.replace(/^\/app\//, ""));
      const isDirectory = statSync(source).isDirectory();
      cpSync(source, path.join(dir, target, isDirectory ? "" : path.basename(name)), {
        recursive: true,
        // Otherwise they would lead out of the image.
        verbatimSymlinks: true,
        // As .dockerignore says.
        filter: (file) => !file.startsWith(path.join(root, "scripts", "bench", "peers")),
      });
    }
  }
  if (base === "dependencies") symlinkSync(path.join(root, "node_modules"), path.join(dir, "node_modules"));
  const settings = [...lines.matchAll(/^ENV (.+)$/gm)].flatMap(([, pairs = ""]) => pairs.split(" "));
  const own: NodeJS.ProcessEnv = Object.fromEntries(settings.map((pair) => pair.split("=", 2)));
  const command: string[] = JSON.parse(/^CMD (\[.+\])$/m.exec(lines)?.[1] ?? "[]");

  const start = (env: NodeJS.ProcessEnv, [program = "", ...args]: string[]): ChildProcess => {
    const options = { ...other, cwd: dir, env: { ...env, HOME: dir, ...own } };
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    started.push(child);
    return child;
  };
  return {
    /** Starts the image's command, which listens on another port than in a container. */
    start: (env: NodeJS.ProcessEnv, port: number) => {
      own.PORT = String(port);
      return start(env, command);
    },
    /** Runs the image's command, or another one, to its end, and returns its output. Throws if it fails. */
    async run(env: NodeJS.ProcessEnv, words = command): Promise<string> {
      const child = start(env, words);
      let output = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on("data", (chunk) => {
          output += chunk;
        });
      }
      const [code] = await once(child, "close");
      if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}: ${output}`);
      return output;
    },
    remove: () => {
      withdraw();
      remove();
    },
  };
}
