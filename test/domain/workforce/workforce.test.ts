import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { bandOfYears } from "../../../src/domain/workforce/bandOfYears";
import { certifiedShare } from "../../../src/domain/workforce/certifiedShare";
import { checkShares } from "../../../src/domain/workforce/checkShares";
import { dimensions } from "../../../src/domain/workforce/dimensions";
import { payReference } from "../../../src/domain/workforce/payReference";
import { qualified } from "../../../src/domain/workforce/qualified";
import { staffing } from "../../../src/domain/workforce/staffing";
import { trial } from "../../../src/domain/workforce/trial";
import { workforceStructure } from "../../../src/domain/workforce/workforceStructure";
import { sum } from "../../../src/domain/values/decimal";
import { problemText } from "../../../src/domain/values/problem";
import type { Result } from "../../../src/domain/values/result";
import { fullContext } from "../../support/demonstrationScheme";

const context = fullContext();
const rules = context.scheme.document.workforce!;
const people = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 700 });

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map((one) => problemText(one).zh).join());
  return result.value;
}

describe("the structure of a workforce", () => {
  const structure = bind(workforceStructure, context);

  it("counts everybody once, and its shares close to exactly 100%", () => {
    fc.assert(
      fc.property(people, (ages) => {
        const { lines } = valueOf(structure.run({ values: ages, dimension: "年龄" }));
        expect(sum(lines.map(({ count }) => count)).toNumber()).toBe(ages.length);
        expect(sum(lines.map(({ share }) => share)).toString()).toBe("1");
        // What a cell keeps of the shares still comes to 100% by the check of typed shares.
        const typed = lines.map(({ share }) => share.toNumber());
        expect(bind(checkShares, context).run({ shares: typed }).ok).toBe(true);
      }),
    );
  });

  it("puts each person into the band that BAND names", () => {
    const band = bind(bandOfYears, context);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom("年龄", "工龄"), (hundredths, dimension) => {
        const years = hundredths / 100;
        const { lines } = valueOf(structure.run({ values: [years], dimension }));
        const [alone] = lines.filter(({ count }) => count.equals(1));
        expect(alone?.name).toEqual(valueOf(band.run({ years, dimension })).band.name);
      }),
    );
  });

  it.each(dimensions.map(({ id, name }) => [name.zh, id] as const))("has a line for everything of %s", (name, id) => {
    const first = id === "ages" || id === "service" ? 1 : (rules[id][0]?.name.zh ?? "");
    const { lines } = valueOf(structure.run({ values: [first], dimension: name }));
    expect(lines.map((line) => line.name)).toEqual(rules[id].map((entry) => entry.name));
  });
});

describe("typed shares", () => {
  it("are taken only where they come to 100% to the last digit", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 8 }), (parts) => {
        const result = bind(checkShares, context).run({ shares: parts.map((part) => part / 10_000) });
        expect(result.ok).toBe(parts.reduce((total, part) => total + part, 0) === 10_000);
      }),
    );
  });
});

describe("qualification", () => {
  const check = bind(qualified, context);
  const certificates = fc.subarray(rules.certificates.map(({ name }) => name.zh));
  const posts = fc.constantFrom(...rules.posts);

  it("is never lost by one more certificate", () => {
    fc.assert(
      fc.property(certificates, certificates, posts, (some, more, post) => {
        const name = post.name.zh;
        const fewer = valueOf(check.run({ certificates: some.join("、"), post: name }));
        const all = valueOf(check.run({ certificates: [...new Set([...some, ...more])].join("、"), post: name }));
        if (fewer.missing === null) expect(all.missing).toBeNull();
      }),
    );
  });

  it("holds exactly where every requirement is met by one of its certificates", () => {
    fc.assert(
      fc.property(certificates, posts, (held, post) => {
        const ids = rules.certificates.filter(({ name }) => held.includes(name.zh)).map(({ id }) => id);
        const expected = post.requires.every((anyOf) => anyOf.some((id) => ids.includes(id)));
        const found = valueOf(check.run({ certificates: held.join("，"), post: post.name.zh }));
        expect(found.verdict.name.zh).toBe(expected ? "合格" : "不得任职");
        expect(found.held.toNumber()).toBe(held.length);
      }),
    );
  });

  it("of a post that requires nothing is everybody's", () => {
    const open = fullContext((document) => (document.workforce!.posts[4]!.requires = []));
    expect(valueOf(bind(qualified, open).run({ certificates: null, post: "大堂经理" })).verdict.name.zh).toBe("合格");
  });
});

describe("the share with several certificates", () => {
  it("meets the target once as many people have them as are still needed", () => {
    const share = bind(certifiedShare, context);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 60 }), (counts) => {
        const { needed, verdict } = valueOf(share.run({ counts }));
        expect(verdict.name.zh).toBe(needed.isZero() ? "达标" : "未达标");
        let left = needed.toNumber();
        const trained = counts.map((count) => (count < 3 && left-- > 0 ? 3 : count));
        expect(valueOf(share.run({ counts: trained })).verdict.name.zh).toBe("达标");
      }),
    );
  });
});

describe("staffing", () => {
  it("leaves no manager over the limit, and would with one fewer", () => {
    const { customersPerManager: limit } = rules;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (customers) => {
        const managers = valueOf(bind(staffing, context).run({ customers })).managers.toNumber();
        expect(managers * limit).toBeGreaterThanOrEqual(customers);
        expect((managers - 1) * limit).toBeLessThan(customers);
      }),
    );
  });
});

describe("the reference pay of counter staff", () => {
  it("is the mean where the scheme says so", () => {
    const byMean = fullContext((document) => (document.workforce!.payReference = "mean"));
    const { reference, medianPay } = valueOf(bind(payReference, byMean).run({ pays: [8000, 9000, 30_001] }));
    expect(reference.toDecimalPlaces(2).toString()).toBe("15667");
    expect(medianPay).toBeNull();
  });

  it("as a median, has as many people above as below", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50_000 }), { minLength: 1, maxLength: 50 }), (pays) => {
        const reference = valueOf(bind(payReference, context).run({ pays })).reference.toNumber();
        const above = pays.filter((pay) => pay > reference).length;
        const below = pays.filter((pay) => pay < reference).length;
        expect(Math.max(above, below)).toBeLessThanOrEqual(pays.length / 2);
      }),
    );
  });
});

describe("the trial period", () => {
  it("follows the months of the scheme", () => {
    const sixMonths = fullContext((document) => (document.workforce!.trial.months = 6));
    const { dueOn, state } = valueOf(bind(trial, sixMonths).run({ hiredOn: 46_204, asOf: 46_300, confirmedOn: null }));
    // 2026-07-01 and six months: 2027-01-01.
    expect(dueOn.toNumber()).toBe(46_388);
    expect(state.name.zh).toBe("试用期内");
  });
});
