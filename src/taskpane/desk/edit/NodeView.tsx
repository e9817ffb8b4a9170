import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { memo } from "react";
import type { GroupNode, SchemeNode } from "../../../domain/scheme/editing/schemeNode";
import { useWords } from "../../i18n/useWords";
import { AbsentPart } from "./AbsentPart";
import { CurveAt } from "./CurveAt";
import { FieldView } from "./FieldView";
import { ListView } from "./ListView";
import { NodeFrame } from "./NodeFrame";
import { WeightSumLine } from "./WeightSumLine";

const useStyles = makeStyles({
  // Single fields stand beside one another where there is room; what needs the whole width takes it.
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(240px, 100%), 1fr))",
    columnGap: "16px",
    rowGap: "12px",
    alignItems: "start",
    minWidth: 0,
  },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
});

/** Entries in their order: single fields beside one another, groups and lists over the whole width. */
export function NodeList({ nodes }: { readonly nodes: readonly SchemeNode[] }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {nodes.map((node) => (
        <div key={node.path} className={isNarrow(node) ? undefined : styles.wide}>
          <NodeView node={node} />
        </div>
      ))}
    </div>
  );
}

function isNarrow(node: SchemeNode): boolean {
  return node.node === "field" && node.entry.kind !== "bilingual";
}

// A node that did not change is not drawn again.
const NodeView = memo(function NodeView({ node }: { readonly node: SchemeNode }): ReactElement {
  switch (node.node) {
    case "field":
      return <FieldView field={node} />;
    case "group":
      return <GroupView group={node} />;
    case "list":
      return <ListView list={node} />;
  }
});

function GroupView({ group }: { readonly group: GroupNode }): ReactElement {
  const { say } = useWords();
  const { path, label, children, present } = group;
  return (
    <NodeFrame node={group} title={say(label)}>
      {present ? <NodeList nodes={children} /> : <AbsentPart path={path} name={say(label)} />}
      <WeightSumLine path={path} />
      <CurveAt path={path} />
    </NodeFrame>
  );
}
