import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell } from "../../domain/values/cell";
import type { Period } from "../../domain/values/period";
import { periodStart } from "../../domain/values/period";
import type { AppraisalData } from "../appraisalData";
import { withDefects } from "./defects";
import { namedCases } from "./namedCases";
import { branches, committee, personName } from "./people";
import type { Profile } from "./profile";
import { drawProfile } from "./profile";
import type { Random } from "./random";
import { seededRandom } from "./random";

/** Any number will do; another one gives another bank. */
const SEED = 20_260_930;

/**
 * The demonstration: 613 invented managers in twelve units, with the worked cases of the rules among them and a few
 * honest defects for the check to find. The same scheme gives the same rows every time.
 */
export function demonstrationData(scheme: SchemeDocument, period: Period): AppraisalData {
  const random = seededRandom(SEED);
  const named = new Map(namedCases(scheme).map(({ row, profile }) => [row, profile]));
  const people = branches.flatMap(([unit, count]) => {
    const head = personName(random);
    return Array.from({ length: count }, () => ({
      unit,
      head,
      name: personName(random),
      drawn: drawProfile(random, scheme),
    }));
  });
  const managers = people.map((person, index) => ({
    ...person,
    id: `GD${String(index + 1).padStart(4, "0")}`,
    profile: named.get(index + 1) ?? person.drawn,
    exact: named.has(index + 1),
  }));
  return withDefects({
    period,
    roster: managers.map(({ id, name, unit, profile }): readonly Cell[] => [
      id,
      name,
      unit,
      profile.lastGrade,
      profile.netProfit,
      ...profile.balances,
    ]),
    ratings: managers.flatMap(({ id, head, profile }, index) => ratingRows(id, head, index, profile, scheme)),
    deposits: managers.flatMap(({ id, profile, exact }) =>
      depositRows(id, profile, exact, scheme, periodStart(period), random),
    ),
  });
}

/** Three members of the committee take turns; the head of the unit rates last. */
function ratingRows(
  id: string,
  head: string,
  index: number,
  { forms }: Profile,
  { quality }: SchemeDocument,
): readonly (readonly Cell[])[] {
  const [byCommittee = "", byHead = ""] = quality.groups.map(({ name }) => name.zh);
  return forms.map((scores, place) => {
    const isHead = place === forms.length - 1;
    const rater = isHead ? head : (committee[(index + place * 2) % committee.length] ?? "");
    return [id, rater, isHead ? byHead : byCommittee, ...scores];
  });
}

/** One to three products with a balance at the end of the quarter before, and some with changes within the quarter. */
function depositRows(
  id: string,
  { deposits }: Profile,
  exact: boolean,
  { deposits: { products } }: SchemeDocument,
  start: number,
  random: Random,
): readonly (readonly Cell[])[] {
  const [demand = "", time = "", margin = "", interbank = ""] = products.map(({ name }) => name.zh);
  const share = exact ? 0 : random.next();
  const inTime = random.next() < 0.75 ? Math.round(deposits * (0.25 + share * 0.4)) : 0;
  const held: readonly (readonly [string, number])[] = [
    [demand, Number((deposits - inTime).toFixed(2))],
    ...(inTime > 0 ? [[time, inTime] as const] : []),
    ...(!exact && random.next() < 0.12 ? [[margin, random.whole(20, 300)] as const] : []),
    ...(!exact && random.next() < 0.05 ? [[interbank, random.whole(100, 2000)] as const] : []),
  ];
  return held.flatMap(([product, balance]) => {
    const opening: readonly Cell[] = [id, product, start - (random.next() < 0.5 ? 1 : 0), balance];
    if (exact || product === interbank || random.next() < 0.45) return [opening];
    const days = [random.whole(8, 40), random.whole(45, 88)];
    return [
      opening,
      ...days
        .slice(0, random.whole(1, 2))
        .map((day): readonly Cell[] => [id, product, start + day, Math.round(balance * random.around(1.01, 0.06))]),
    ];
  });
}
