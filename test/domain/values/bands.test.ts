import type { Curve, Steps } from "../../../src/domain/values/bands";
import { interpolate, stepReached } from "../../../src/domain/values/bands";
import { decimal } from "../../../src/domain/values/decimal";

const corners: Curve = [
  [60, 0],
  [90, 80],
  [100, 100],
].map(([at, points]) => ({ at: decimal(at ?? 0), points: decimal(points ?? 0) }));

const stairs: Steps = [
  { floor: decimal(90), points: decimal(100) },
  { floor: decimal(60), points: decimal(50) },
  { floor: null, points: decimal(0) },
];

describe("a piecewise linear curve", () => {
  it.each([
    [50, "0"],
    [60, "0"],
    [75, "40"],
    [90, "80"],
    [95, "90"],
    [100, "100"],
    [130, "100"],
  ])("at %d is %s", (at, points) => {
    expect(interpolate(corners, decimal(at)).toString()).toBe(points);
  });

  it("of one corner is flat", () => {
    expect(interpolate(corners.slice(0, 1), decimal(99)).toString()).toBe("0");
  });
});

describe("a staircase", () => {
  it.each([
    [100, "100"],
    [90, "100"],
    [89.99, "50"],
    [60, "50"],
    [0, "0"],
  ])("at %d gives %s", (at, points) => {
    expect(stepReached(stairs, decimal(at)).toString()).toBe(points);
  });
});
