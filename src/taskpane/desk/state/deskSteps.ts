/** The steps of the scheme desk, in the order in which a scheme comes about. */
export const deskSteps = ["source", "edit", "check", "compare", "effect", "issue"] as const;

/** One step of the scheme desk. */
export type DeskStep = (typeof deskSteps)[number];
