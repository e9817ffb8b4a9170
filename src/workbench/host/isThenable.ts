/** Whether a value is a promise, also one made in another frame, whose `Promise` is not this frame's. */
export function isThenable<Result>(value: Result | PromiseLike<Result>): value is PromiseLike<Result> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
