import { type DestinationStream, pino } from "pino";
import { isBuiltForFunctions } from "@/env";

const standardOutput = 1;
/** Longer output, in characters, is written immediately. */
const maxHeld = 65_536;

/**
 * Standard output, with one write for all lines of one turn of the event loop: each write is a system call. Nothing is
 * buffered beyond that turn, in which the process cannot have waited for anything, or beyond the end of the process. A
 * function writes each line immediately: it can be frozen in the turn in which it responds, and killed later.
 */
export function logDestination(): DestinationStream {
  const output = pino.destination({ dest: standardOutput, sync: true });
  if (isBuiltForFunctions()) return output;
  let held = "";
  const release = () => {
    if (held === "") return;
    const lines = held;
    held = "";
    output.write(lines);
  };
  process.once("exit", release);
  return {
    write(line) {
      if (held === "") setImmediate(release);
      held += line;
      if (held.length > maxHeld) release();
    },
  };
}
