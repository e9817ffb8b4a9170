import { roomForWholes } from "./keptRoom";

const DIGITS = 1 << 16;
const PASSES = 4;

/** Hundredths within so wide a range are sorted by counting. */
const MOST_HUNDREDTHS = 1 << 20;

const roomForCounts = roomForWholes();

/** Rows, every place of lists of values, in an order that is being made, and as much room: each ordering turns the two. */
export interface RowOrder {
  rows: Uint32Array;
  room: Uint32Array;
}

/** Rows as they lie, over two pieces of room of as many places. */
export function rowsAsTheyLie(rows: Uint32Array, room: Uint32Array): RowOrder {
  for (let place = 0; place < rows.length; place += 1) rows[place] = place;
  return { rows, room };
}

/**
 * Puts rows in ascending order of their numbers, equals as they lay; the work grows with the rows and no faster. No value
 * is NaN, and zero has one sign. Whole hundredths that lie close together, as published scores do, are counted; others are
 * sorted by the bits of doubles, in four passes of sixteen.
 */
export function orderByNumbers(order: RowOrder, values: Float64Array): void {
  const hundredths = closeHundredths(values);
  if (hundredths !== null) {
    orderByWholes(order, values, hundredths.size, hundredths);
    return;
  }
  const halves = orderedBits(values);
  const counts = roomForCounts(DIGITS);
  for (let pass = 0; pass < PASSES; pass += 1) {
    if (countDigits(halves, order.rows, pass, counts)) placeByDigit(halves, order, pass, counts);
  }
}

/** How values become whole numbers from 0. */
interface Wholes {
  readonly times: number;
  readonly least: number;
}

const UNCHANGED: Wholes = { times: 1, least: 0 };

/** Puts rows in ascending order of small whole numbers below `size`, equals as they lay. */
export function orderByWholes(
  order: RowOrder,
  values: Uint32Array | Float64Array,
  size: number,
  { times, least }: Wholes = UNCHANGED,
): void {
  const { rows, room } = order;
  const begins = roomForCounts(size + 1).fill(0);
  for (const value of values) {
    const next = Math.floor(value * times + 0.5) - least + 1;
    begins[next] = (begins[next] ?? 0) + 1;
  }
  for (let value = 1; value <= size; value += 1) begins[value] = (begins[value] ?? 0) + (begins[value - 1] ?? 0);
  for (const row of rows) {
    const value = Math.floor((values[row] ?? NaN) * times + 0.5) - least;
    const begin = begins[value] ?? 0;
    room[begin] = row;
    begins[value] = begin + 1;
  }
  turn(order);
}

/** What was room holds the rows now. */
function turn(order: RowOrder): void {
  const { rows, room } = order;
  order.rows = room;
  order.room = rows;
}

/** How the values are hundredths above the least of them; null where they are not such or lie too far apart. */
function closeHundredths(values: Float64Array): (Wholes & { readonly size: number }) | null {
  if (values.length === 0) return null;
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    const whole = Math.floor(value * 100 + 0.5);
    if (whole / 100 !== value) return null;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
  }
  const size = most - least + 1;
  // Counting pays while there are about as many rows as places to count.
  return size <= Math.min(MOST_HUNDREDTHS, 16 * values.length) ? { times: 100, least, size } : null;
}

/** The bits of doubles as sixteen-bit digits, lowest first, that order as the doubles do: sign turned, negatives turned round. */
function orderedBits(values: Float64Array): Uint16Array {
  const words = new Uint32Array(values.slice().buffer);
  for (let high = 1; high < words.length; high += 2) {
    const sign = words[high] ?? 0;
    if (sign >= 0x8000_0000) {
      words[high] = ~sign;
      words[high - 1] = ~(words[high - 1] ?? 0);
    } else words[high] = sign | 0x8000_0000;
  }
  return new Uint16Array(words.buffer);
}

/** Counts the digits of one pass as places at which they begin; false where all rows have the same one. */
function countDigits(halves: Uint16Array, rows: Uint32Array, pass: number, counts: Uint32Array): boolean {
  counts.fill(0);
  for (const row of rows) {
    const digit = halves[row * PASSES + pass] ?? 0;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  if (rows.length === 0 || counts[halves[(rows[0] ?? 0) * PASSES + pass] ?? 0] === rows.length) return false;
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const count = counts[digit] ?? 0;
    counts[digit] = before;
    before += count;
  }
  return true;
}

function placeByDigit(halves: Uint16Array, order: RowOrder, pass: number, begins: Uint32Array): void {
  const { rows, room } = order;
  for (const row of rows) {
    const digit = halves[row * PASSES + pass] ?? 0;
    const place = begins[digit] ?? 0;
    room[place] = row;
    begins[digit] = place + 1;
  }
  turn(order);
}
