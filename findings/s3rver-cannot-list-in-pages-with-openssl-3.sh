#!/usr/bin/env bash
# s3rver 3.7.1 (a stand-in for S3 in tests) with @aws-sdk/client-s3 3.1175.0, on Node 17 and later.
#
# ListObjectsV2 answers 500 InternalError as soon as there are more objects than a page has: the server encrypts the continuation token with RC4,
# which OpenSSL 3 does not offer any more (ERR_OSSL_EVP_UNSUPPORTED). It does so also for callers that go on with StartAfter and never look at the token. The SDK
# tries three times, and its error says nothing of the cause. So nothing that reads a bucket in pages can be tested against it.
#
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund s3rver@3.7.1 @aws-sdk/client-s3@3.1175.0 >/dev/null
cat >list.mjs <<'JS'
import { ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import S3rver from "s3rver";

const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: `${process.cwd()}/data`,
  configureBuckets: [{ name: "files" }],
});
const { port } = await server.run();
const client = new S3Client({
  endpoint: `http://127.0.0.1:${port}`,
  region: "us-east-1",
  forcePathStyle: true,
  credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
});
for (const Key of ["a", "b", "c"]) await client.send(new PutObjectCommand({ Bucket: "files", Key, Body: Key }));
const listed = (MaxKeys) =>
  client.send(new ListObjectsV2Command({ Bucket: "files", MaxKeys })).then(
    ({ Contents }) => Contents.length,
    ({ name }) => name,
  );
const found = { all: await listed(3), some: await listed(2) };
console.error(JSON.stringify(found));
console.log(found.all === 3 && found.some === "InternalError" ? "as seen" : "changed");
await server.close();
JS
output=$(NODE_NO_WARNINGS=1 node list.mjs)
echo "$output"
test "$output" = "as seen"
