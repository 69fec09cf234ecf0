import { run } from "./consumer.js";

declare const process: { argv: string[] };
declare const console: { log(text: string): void };

const [, , settings = "{}"] = process.argv;
console.log(JSON.stringify(await run(JSON.parse(settings))));
