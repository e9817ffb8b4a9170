import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { ReactElement } from "react";
import type { ListNode } from "../../../domain/scheme/editing/schemeNode";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { AbsentPart } from "./AbsentPart";
import { CurveAt } from "./CurveAt";
import { useEditing } from "./EditContext";
import { FoldedEntries } from "./FoldedEntries";
import { NodeFrame } from "./NodeFrame";
import { RowTable } from "./RowTable";
import { WeightSumLine } from "./WeightSumLine";

/** More columns than this are no table any more. */
const MOST_COLUMNS = 6;

interface ListViewProps {
  readonly list: ListNode;
  /** Whether it is all there is in its section, whose heading it then bears. */
  readonly whole?: boolean;
}

/** A list of the scheme: a table where its entries are plain rows, else one entry below another, to be unfolded. */
export function ListView({ list, whole = false }: ListViewProps): ReactElement {
  const { t, say } = useWords();
  const { desk } = useEditing();
  const common = useCommonStyles();
  const { path, label, entries, entryLabel, present, leaveOut } = list;
  return (
    <NodeFrame node={list} title={t("desk.edit.listTitle", { label: say(label), count: entries.length })} whole={whole}>
      {!present && leaveOut !== "never" ? (
        <AbsentPart path={path} name={say(label)} />
      ) : (
        <>
          {entries.length === 0 ? (
            <p className={`${common.text} ${common.quiet}`}>{t("desk.edit.noEntries")}</p>
          ) : isTable(list) ? (
            <RowTable list={list} />
          ) : (
            <FoldedEntries list={list} />
          )}
          <div className={common.spread}>
            <Button
              size="small"
              icon={<AddRegular />}
              aria-label={t("desk.edit.addRowNamed", { name: say(entryLabel), list: say(label) })}
              onClick={() => {
                desk.addRow(path);
              }}
            >
              {t("desk.edit.addRow", { name: say(entryLabel) })}
            </Button>
            <WeightSumLine path={path} />
          </div>
          <CurveAt path={path} />
        </>
      )}
    </NodeFrame>
  );
}

/** Whether every entry is a row of single fields, few enough to stand beside one another. */
function isTable({ columns, entries }: ListNode): boolean {
  return (
    columns.length > 0 &&
    columns.length <= MOST_COLUMNS &&
    entries.every(({ children }) => children.every(({ node }) => node === "field"))
  );
}
