import { decimal } from "../../../src/domain/values/decimal";
import { LazyDecimal } from "../../../src/domain/values/lazyDecimal";

test("a number of a cell stands for its shortest decimal", () => {
  const lazy = LazyDecimal.ofCell(0.1 + 0.2);
  expect([lazy.number, lazy.rounded, lazy.decimal().toString()]).toEqual([0.1 + 0.2, false, "0.30000000000000004"]);
});

test("a third has more digits than its number, and they are worked out once", () => {
  let asked = 0;
  const lazy = LazyDecimal.nearest(1 / 3, () => {
    asked += 1;
    return decimal(1).dividedBy(3);
  });
  expect(lazy.rounded).toBe(true);
  expect(asked).toBe(0);
  expect([lazy.decimal().toString(), lazy.decimal().toString()]).toEqual(Array(2).fill(`0.${"3".repeat(60)}`));
  expect(asked).toBe(1);
});

test.each([
  ["87.125", false],
  ["0", false],
  ["123456789012345", false],
  ["1234567890123456", true],
  ["79.333333333333333333", true],
])("the decimal %s was made already; it has more digits than a cell keeps: %j", (written, rounded) => {
  const lazy = LazyDecimal.of(decimal(written));
  expect([lazy.number, lazy.rounded, lazy.decimal().toFixed()]).toEqual([Number(written), rounded, written]);
});
