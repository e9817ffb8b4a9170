import fc from "fast-check";
import { call, fullReady, installCustomFunctions } from "./callFunction";

beforeAll(() => {
  installCustomFunctions();
});

const branches = ["华东", "华南", "华北"];
const child = fc.record({
  branch: fc.constantFrom(...branches),
  key: fc.integer({ min: 0, max: 9_999 }),
});
const level = fc.record({
  targets: fc.tuple(...branches.map(() => fc.integer({ min: -999_999, max: 999_999 }).map((cents) => cents / 100))),
  children: fc.array(child, { minLength: 1, maxLength: 15 }),
});

describe("KPI.CASCADE over a whole level", () => {
  const full = fullReady();

  test("gives each child what the call for its own parent gives", () => {
    fc.assert(
      fc.property(level, ({ targets, children }) => {
        const together = call(
          "CASCADE",
          [
            targets.map((target) => [target]),
            children.map(({ key }) => [key]),
            null,
            null,
            children.map(({ branch }) => [branch]),
            branches.map((branch) => [branch]),
          ],
          full,
        );
        branches.forEach((branch, index) => {
          const own = children.flatMap((one, place) => (one.branch === branch ? [place] : []));
          if (own.length === 0) return;
          const alone = call("CASCADE", [targets[index], own.map((place) => [children[place]?.key ?? 0])], full);
          const found = own.map((place) => together[place] ?? []);
          // Keys that are all 0 fail the whole call for one parent, and every child of it in the call for all.
          expect(found).toEqual(alone.length === own.length ? alone : own.map(() => alone[0]));
        });
      }),
      { numRuns: 60 },
    );
  });

  test("agrees with KPI.CHECKSUM: no parent's children fall short", () => {
    fc.assert(
      fc.property(level, ({ targets, children }) => {
        const positive = children.map(({ branch, key }) => ({ branch, key: key + 1 }));
        const owners = positive.map(({ branch }) => [branch]);
        const parents = branches.filter((branch) => positive.some((one) => one.branch === branch)).map((one) => [one]);
        const own = parents.map(([parent = ""]) => [targets[branches.indexOf(parent)] ?? 0]);
        const keys = positive.map(({ key }) => [key]);
        const shares = call("CASCADE", [own, keys, null, null, owners, parents], full);
        const checks = call("CHECKSUM", [own, shares, owners, parents], full);
        expect(checks.map(([, difference, verdict]) => [difference, verdict])).toEqual(own.map(() => [0, "相符"]));
      }),
      { numRuns: 60 },
    );
  });
});
