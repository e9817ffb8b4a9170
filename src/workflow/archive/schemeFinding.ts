import type { SealStanding, SealState } from "../../domain/seal/sealStanding";

const findings: Readonly<Record<SealState, string>> = {
  issued: "所用考核方案由总行签发，签章核验有效。",
  draft: "所用考核方案是未经总行签发的草案，其结果不得作为考核依据。",
  altered: "所用考核方案已被改动，与总行签发的不同，须先查明原因。",
  badSignature: "所用考核方案的签名今天没有通过核验，须先查明原因。",
  withdrawn: "所用考核方案今天已作废或已有新版，须核实冻结时是否有效。",
};

/** What a reply to an appeal says of the scheme, as its seal was found; null where it could not be judged. */
export function schemeFinding(standing: SealStanding | null): string {
  return standing === null ? "所用考核方案的格式有误，签章无从核验，须先查明原因。" : findings[standing.state];
}
