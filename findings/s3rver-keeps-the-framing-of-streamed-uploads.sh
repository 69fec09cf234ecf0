#!/usr/bin/env bash
# s3rver 3.7.1 (a stand-in for S3 in tests) with @aws-sdk/client-s3 3.1175.0.
#
# The SDK sends a stream whose length is given as chunks with a checksum after them (Content-Encoding: aws-chunked). The server answers 200 and
# stores the chunks as they came: "hello" becomes 46 bytes, with its length before it and the checksum after it. The same content as a buffer is
# stored as it is, because the SDK then sends the checksum as a header. The server also takes no notice of If-None-Match: the object is
# replaced, where S3 answers 412. So what passes against it with buffers says nothing about streams, nor about writing only once.
#
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund s3rver@3.7.1 @aws-sdk/client-s3@3.1175.0 >/dev/null
cat >upload.mjs <<'JS'
import { Readable } from "node:stream";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import S3rver from "s3rver";

const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: `${process.cwd()}/data`,
  configureBuckets: [{ name: "pictures" }],
});
const { port } = await server.run();
const client = new S3Client({
  endpoint: `http://127.0.0.1:${port}`,
  region: "us-east-1",
  forcePathStyle: true,
  credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
});

async function stored(Key, upload) {
  await client.send(new PutObjectCommand({ Bucket: "pictures", Key, ...upload }));
  const { Body } = await client.send(new GetObjectCommand({ Bucket: "pictures", Key }));
  return Body.transformToString();
}

const content = Buffer.from("hello");
const found = {
  buffer: await stored("buffer", { Body: content }),
  stream: await stored("stream", { Body: Readable.from([content]), ContentLength: content.length }),
  again: await stored("buffer", { Body: Buffer.from("other"), IfNoneMatch: "*" }),
};
console.error(JSON.stringify(found));
const isAsSeen =
  found.buffer === "hello" &&
  /^5\r\nhello\r\n0\r\nx-amz-checksum-crc32:/.test(found.stream) &&
  found.again === "other";
console.log(isAsSeen ? "as seen" : "changed");
await server.close();
JS
output=$(NODE_NO_WARNINGS=1 node upload.mjs)
echo "$output"
test "$output" = "as seen"
