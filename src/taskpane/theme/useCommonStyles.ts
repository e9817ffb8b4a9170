import { makeStyles, tokens } from "@fluentui/react-components";

/** Styles that several screens share: spacing in columns and rows, quiet text, lists without bullets. */
export const useCommonStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  tight: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", minWidth: 0 },
  /** A small sign and the word for it, which stay side by side. */
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: "2px",
    whiteSpace: "nowrap",
    "& > svg": { flexShrink: 0 },
  },
  spread: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minWidth: 0,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: 0,
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  /** Prose of the calculations that stands by itself: it begins as a sentence does. */
  sentence: { display: "block", "&::first-letter": { textTransform: "uppercase" } },
  /** Names that stand upright over narrow columns. */
  upright: { writingMode: "vertical-rl", display: "inline-block", whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  chips: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    rowGap: "4px",
  },
  chip: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  caution: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  icon: { flexShrink: 0, fontSize: "16px" },
  /** A group of fields without the browser's frame around it. */
  bareGroup: {
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
});
