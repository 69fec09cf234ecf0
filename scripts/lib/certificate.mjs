import { createHash, X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Makes a self-signed certificate for these domains and their subdomains, for tests. Its files are named after the first.
 * @param {import("./supervisor.mjs").Supervisor} supervisor @param {string} dir @param {string[]} domains
 */
export async function makeCertificate(supervisor, dir, domains) {
  mkdirSync(dir, { recursive: true });
  const [key, certificate] = ["key", "crt"].map((ending) => path.join(dir, `${domains[0]}.${ending}`));
  if (key === undefined || certificate === undefined) throw new Error("A certificate needs a domain");
  const names = domains.flatMap((domain) => [`DNS:${domain}`, `DNS:*.${domain}`]).join(",");
  await supervisor.run("openssl", "openssl", [
    ...["req", "-x509", "-subj", `/CN=${domains[0]}`, "-addext", `subjectAltName=${names}`],
    ...["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"],
    ...["-keyout", key, "-out", certificate],
  ]);
  return { key, certificate };
}

/** The hash by which Chromium is told to trust the key of a certificate. @param {string} certificate its file */
export function keyHash(certificate) {
  const { publicKey } = new X509Certificate(readFileSync(certificate));
  const key = publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}
