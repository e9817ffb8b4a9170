/** Longest name of a person or a unit that can be entered, in characters. */
export const LONGEST_NAME = 60;
