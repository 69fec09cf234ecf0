import { type DestinationStream, pino } from "pino";

const standardOutput = 1;
/** More than this, in characters, is written at once. */
const maxHeld = 65_536;

/**
 * Standard output, to which the lines of one turn of the event loop go in one write: each write is a system call. None is
 * kept beyond that turn, in which the process cannot have waited for anything, or beyond the end of the process.
 */
export function logDestination(): DestinationStream {
  const output = pino.destination({ dest: standardOutput, sync: true });
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
