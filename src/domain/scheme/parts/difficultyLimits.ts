/** Between which the difficulty coefficient of any scheme lies, and a coefficient in a cell with it. Decimal text. */
export const difficultyLimits = { min: "0.1", max: "2" } as const;
