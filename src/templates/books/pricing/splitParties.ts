/** Who may share the credit of a joint sale, in the order of the sheet: the share and the part of each stand in columns of their own. */
export const splitParties = [
  { key: "lead", label: "主办" },
  { key: "support", label: "协办" },
  { key: "referral", label: "推荐" },
] as const;
