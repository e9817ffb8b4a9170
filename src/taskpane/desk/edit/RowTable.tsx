import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import type { ListNode, SchemeNode } from "../../../domain/scheme/editing/schemeNode";
import { useWords } from "../../i18n/useWords";
import { StatusLine } from "../../components/StatusLine";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { useEditing } from "./EditContext";
import { faultAt } from "./fieldFault";
import { fieldId } from "./fieldPlace";
import { FieldView, unitOf } from "./FieldView";
import { RowButtons } from "./RowButtons";

const useStyles = makeStyles({
  rows: { listStyleType: "none", margin: 0, padding: 0, minWidth: 0 },
  // In a narrow pane a row is a card of its own with labels; with room, fields stand under the heads of their columns.
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: "none",
    "@media (min-width: 780px)": { gridTemplateColumns: "var(--columns)", alignItems: "start", padding: "6px 0" },
  },
  heads: {
    display: "none",
    "@media (min-width: 780px)": {
      display: "grid",
      gridTemplateColumns: "var(--columns)",
      gap: "8px",
      padding: "4px 0",
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  figure: { textAlign: "end" },
  title: { overflowWrap: "anywhere", "@media (min-width: 780px)": { display: "none" } },
  fault: { gridColumn: "1 / -1" },
});

/** Rows of fields as a table, or as cards where the pane is narrow. */
export function RowTable({ list }: { readonly list: ListNode }): ReactElement {
  const { t, say } = useWords();
  const { issues } = useEditing();
  const common = useCommonStyles();
  const styles = useStyles();
  const heads = list.entries[0]?.children ?? [];
  const columns: CSSProperties & Readonly<Record<"--columns", string>> = {
    "--columns": `${heads.map(columnWidth).join(" ")} 100px`,
  };
  return (
    <div style={columns}>
      <div className={styles.heads} aria-hidden="true">
        {heads.map((node) => (
          <span key={node.path} className={isFigure(node) ? styles.figure : undefined}>
            {headOf(node, say, t)}
          </span>
        ))}
        <span />
      </div>
      <ul className={styles.rows}>
        {list.entries.map(({ path, title, children }, index) => {
          const fault = faultAt(issues, path);
          const own = children.length === 1 && children[0]?.path === path;
          return (
            <li key={path} {...(own ? {} : { id: fieldId(path), tabIndex: -1 })} className={styles.row}>
              <span className={mergeClasses(common.strong, styles.title)}>{say(title)}</span>
              {children.map((node) =>
                node.node === "field" ? <FieldView key={node.path} field={node} row={say(title)} /> : null,
              )}
              <RowButtons
                path={list.path}
                count={list.entries.length}
                least={list.least}
                index={index}
                title={say(title)}
              />
              {fault === null || own ? null : (
                <div className={styles.fault}>
                  <StatusLine standing="bad">{say(fault)}</StatusLine>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How wide the column of a field is beside the others. */
function columnWidth(node: SchemeNode): string {
  if (node.node !== "field") return "0";
  switch (node.entry.kind) {
    case "bilingual":
      return "minmax(0, 3fr)";
    case "words":
    case "identifier":
    case "choice":
      return "minmax(0, 2fr)";
    case "day":
      return "minmax(130px, 1.5fr)";
    case "decimal":
    case "whole":
    case "fixed":
    case "yesNo":
      return "minmax(80px, 1fr)";
  }
}

function isFigure(node: SchemeNode): boolean {
  return node.node === "field" && (node.entry.kind === "decimal" || node.entry.kind === "whole");
}

function headOf(
  node: SchemeNode,
  say: ReturnType<typeof useWords>["say"],
  t: ReturnType<typeof useWords>["t"],
): string {
  const unit = node.node === "field" ? unitOf(node, say) : "";
  return unit === "" ? say(node.label) : t("desk.edit.labelWithUnit", { label: say(node.label), unit });
}
