import { makeStyles, tokens } from "@fluentui/react-components";

/** Styles of the tables of the archive: columns of fixed widths whose words wrap, each row under a line. */
export const useTableStyles = makeStyles({
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse" },
  cell: {
    padding: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontWeight: "inherit",
  },
});
