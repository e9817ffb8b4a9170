/**
 * Room for so many whole numbers, which one use leaves to the next with whatever it held. A browser counts arrays of numbers
 * as memory beside its own, and goes through everything it holds once some 64 MB of them are new: for a range of a million
 * rows that takes longer than to rank them. The price is that the most that was asked for stays taken. No use may outlast
 * the function that asked for the room.
 */
export function roomForWholes(): (length: number) => Uint32Array {
  let kept = new Uint32Array(0);
  return (length) => {
    if (kept.length < length) kept = new Uint32Array(length);
    return kept.subarray(0, length);
  };
}

/** The same for lists of doubles, so many of one length. */
export function roomForDoubles(): (lists: number, length: number) => readonly Float64Array[] {
  let kept = new Float64Array(0);
  return (lists, length) => {
    if (kept.length < lists * length) kept = new Float64Array(lists * length);
    return Array.from({ length: lists }, (_, list) => kept.subarray(list * length, (list + 1) * length));
  };
}
