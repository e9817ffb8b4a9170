const DIGITS = 1 << 16;
const PASSES = 4;

/** Hundredths within so wide a range are sorted by counting. */
const MOST_HUNDREDTHS = 1 << 20;

/**
 * The rows in ascending order of their numbers, equals in the order given; the work grows with the rows and no faster.
 * `rows` are places in `values`; no value is NaN, and zero has one sign. Whole hundredths that lie close together, as
 * published scores do, are counted; others are sorted by the bits of doubles, in four passes of sixteen.
 */
export function stableOrder(values: Float64Array, rows: Uint32Array): Uint32Array {
  const hundredths = closeHundredths(values);
  if (hundredths !== null) return stableOrderOfWholes(hundredths.above, hundredths.size, rows);
  const halves = orderedBits(values);
  const counts = new Uint32Array(DIGITS);
  let from = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  for (let pass = 0; pass < PASSES; pass += 1) {
    if (!countDigits(halves, from, pass, counts)) continue;
    placeByDigit(halves, from, pass, counts, to);
    [from, to] = [to, from === rows ? new Uint32Array(rows.length) : from];
  }
  return from;
}

/** The rows in ascending order of small whole numbers below `size`, equals in the order given. */
export function stableOrderOfWholes(values: Uint32Array, size: number, rows: Uint32Array): Uint32Array {
  const begins = new Uint32Array(size + 1);
  for (const row of rows) begins[(values[row] ?? 0) + 1] = (begins[(values[row] ?? 0) + 1] ?? 0) + 1;
  for (let value = 1; value <= size; value += 1) begins[value] = (begins[value] ?? 0) + (begins[value - 1] ?? 0);
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) {
    const value = values[row] ?? 0;
    const place = begins[value] ?? 0;
    ordered[place] = row;
    begins[value] = place + 1;
  }
  return ordered;
}

/** The values as hundredths above the least of them; null where they are not such or lie too far apart. */
function closeHundredths(values: Float64Array): { readonly above: Uint32Array; readonly size: number } | null {
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
  if (!(size <= Math.min(MOST_HUNDREDTHS, 16 * values.length))) return null;
  const above = new Uint32Array(values.length);
  for (let place = 0; place < values.length; place += 1) {
    above[place] = Math.floor((values[place] ?? NaN) * 100 + 0.5) - least;
  }
  return { above, size };
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

function placeByDigit(
  halves: Uint16Array,
  rows: Uint32Array,
  pass: number,
  begins: Uint32Array,
  to: Uint32Array,
): void {
  for (const row of rows) {
    const digit = halves[row * PASSES + pass] ?? 0;
    const place = begins[digit] ?? 0;
    to[place] = row;
    begins[digit] = place + 1;
  }
}
