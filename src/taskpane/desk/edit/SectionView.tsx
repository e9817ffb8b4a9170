import type { ReactElement } from "react";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import type { DeskSection } from "../state/deskSections";
import { AbsentPart } from "./AbsentPart";
import { CurveAt } from "./CurveAt";
import { useEditing } from "./EditContext";
import { faultAt } from "./fieldFault";
import { fieldId } from "./fieldPlace";
import { ListView } from "./ListView";
import { NodeList } from "./NodeView";
import { RemovePart } from "./RemovePart";
import { WeightSumLine } from "./WeightSumLine";

/** One section of the scheme with all its entries. */
export function SectionView({ section }: { readonly section: DeskSection }): ReactElement {
  const { t, say } = useWords();
  const { issues } = useEditing();
  const common = useCommonStyles();
  const { path, title, present, optional, nodes } = section;
  const whole = path !== "" && nodes.some((node) => node.path === path);
  const fault = path === "" || whole ? null : faultAt(issues, path);
  return (
    <section
      {...(path === "" || whole ? {} : { id: fieldId(path) })}
      tabIndex={-1}
      className={common.column}
      style={{ outline: "none" }}
      aria-label={say(title)}
    >
      <div className={common.spread}>
        {whole ? null : <h2 className={common.heading}>{say(title)}</h2>}
        {optional && present ? <RemovePart path={path} name={say(title)} /> : null}
      </div>
      {section.id === "revision" ? (
        <p className={`${common.text} ${common.quiet}`}>{t("desk.edit.revisionLead")}</p>
      ) : null}
      {fault === null ? null : <StatusLine standing="bad">{say(fault)}</StatusLine>}
      {present ? <Nodes section={section} /> : <AbsentPart path={path} name={say(title)} />}
      {whole ? null : <WeightSumLine path={path} />}
      {whole || path === "" ? null : <CurveAt path={path} />}
    </section>
  );
}

/** The entries of a section; one that is a list itself stands under the section's heading. */
function Nodes({ section: { path, nodes } }: { readonly section: DeskSection }): ReactElement {
  const [only] = nodes;
  if (only?.node === "list" && only.path === path) return <ListView list={only} whole />;
  return <NodeList nodes={nodes} />;
}
