import { makeStyles } from "@fluentui/react-components";

/** Cards of the desk that stand beside one another where the pane is wide. */
export const useSidesStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    alignItems: "start",
    "@media (min-width: 960px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
});
