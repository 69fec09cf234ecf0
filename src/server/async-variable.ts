import { AsyncLocalStorage } from "node:async_hooks";
import { perProcess } from "@/server/per-process";

/** The values of all variables, each at the index of its variable. */
type Frame = readonly unknown[];

/**
 * On Node 20 and 22, each AsyncLocalStorage that was ever used adds a property to each promise of the process: all variables
 * share one.
 */
const shared = perProcess("async variables", () => ({
  frames: new AsyncLocalStorage<Frame>(),
  variables: 0,
}));

/**
 * A value of the code that is running and of all that it starts, across await, timers and callbacks, as AsyncContext.Variable of the
 * TC39 proposal. Make each one once per process.
 */
export class AsyncVariable<Value> {
  readonly #index = shared.variables++;

  /** Undefined where no surrounding call has set it. */
  get(): Value | undefined {
    // Nothing else writes to this index.
    return shared.frames.getStore()?.[this.#index] as Value | undefined;
  }

  /** Runs the callback with this value. */
  run<Result>(value: Value, callback: () => Result): Result {
    return shared.frames.run(this.#with(value), callback);
  }

  /** Sets the value for the rest of the running code, and all that it starts. */
  enter(value: Value): void {
    shared.frames.enterWith(this.#with(value));
  }

  #with(value: Value): Frame {
    const frame = shared.frames.getStore()?.slice() ?? [];
    frame[this.#index] = value;
    return frame;
  }
}
