import fc from "fast-check";
import { jsonBytes } from "../../../src/workbench/host/jsonBytes";

function written(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), "utf8");
}

test("the bytes of rows of cells are those of their JSON", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, '\n"\\', "\u2028", "\ud800", "金额😀", -0),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell)), (rows) => {
      expect(jsonBytes(rows)).toBe(written(rows));
    }),
  );
});

test("so are those of whatever else travels; nothing takes none", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(jsonBytes(value)).toBe(written(value));
    }),
  );
  expect(jsonBytes(undefined)).toBe(0);
});
