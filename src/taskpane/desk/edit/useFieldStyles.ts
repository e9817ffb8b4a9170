import { makeStyles } from "@fluentui/react-components";

/** There for screen readers only. */
const unseen = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

/** Styles of the fields in which a scheme is edited. */
export const useFieldStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  /** A field whose label is the head of its column, where the table has one. */
  underHead: { "@media (min-width: 780px)": { "& > label": unseen } },
  unseen,
});
