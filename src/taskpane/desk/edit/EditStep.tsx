import { Field, SearchBox, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { draftIssues } from "../../../domain/scheme/editing/schemeDraft";
import { weightSums } from "../../../domain/scheme/editing/weightSums";
import type { SchemeIssue } from "../../../domain/scheme/schemeIssue";
import { StepHeading } from "../../components/StepHeading";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { NextStep } from "../NextStep";
import type { Desk } from "../state/desk";
import type { DeskSection } from "../state/deskSections";
import { deskSections, sectionIssues } from "../state/deskSections";
import type { OpenDraft } from "../state/openDraft";
import { searchFields } from "../state/searchFields";
import { draftCurves } from "../state/draftCurves";
import { createSharing } from "../state/sharing";
import { CarriedNotice } from "./CarriedNotice";
import { EditContext } from "./EditContext";
import type { Measures } from "./MeasuresContext";
import { MeasuresContext } from "./MeasuresContext";
import { focusField } from "./fieldPlace";
import { SearchResults } from "./SearchResults";
import { SectionChoice } from "./SectionChoice";
import { SectionView } from "./SectionView";

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    "@media (min-width: 780px)": { gridTemplateColumns: "200px minmax(0, 1fr)", columnGap: "20px" },
  },
  search: { width: "100%", minWidth: 0, maxWidth: "none" },
});

interface EditStepProps {
  readonly desk: Desk;
  readonly open: OpenDraft;
}

/** Step 2: the scheme in forms and tables, section by section. */
export function EditStep({ desk, open }: EditStepProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const { draft, view } = open;
  // Whoever is led to a field begins there, not at the head of the page.
  const [headFirst] = useState(view.target === null);
  // What did not change stays the same object, so that a keystroke draws its own field anew and no other.
  const [shareSections] = useState(() => createSharing<readonly DeskSection[]>());
  const [shareIssues] = useState(() => createSharing<readonly SchemeIssue[]>());
  const [shareMeasures] = useState(() => createSharing<Measures>());
  const sections = useMemo(() => shareSections(deskSections(draft.document)), [shareSections, draft.document]);
  // Judging a large scheme may lag behind the typing by a moment.
  const judged = useDeferredValue(draft);
  const issues = useMemo(() => shareIssues(draftIssues(judged)), [shareIssues, judged]);
  const curves = useMemo(() => draftCurves(judged.sound), [judged.sound]);
  const measures = useMemo(
    () => shareMeasures({ sums: weightSums(draft.document), curves }),
    [shareMeasures, draft.document, curves],
  );
  const found = useMemo(() => searchFields(sections, view.search), [sections, view.search]);
  const editing = useMemo(() => ({ desk, issues, unfolded: view.unfolded }), [desk, issues, view.unfolded]);
  const shown = sections.find(({ id }) => id === view.section) ?? sections[0];
  useEffect(() => {
    if (view.target === null) return;
    focusField(view.target);
    desk.dispatch({ type: "viewChanged", change: { target: null } });
  }, [desk, view.target]);
  return (
    <>
      <StepHeading title={t("desk.edit.title")} lead={t("desk.edit.lead")} takesFocus={headFirst} />
      <CarriedNotice
        carried={open.carried}
        onDismiss={() => {
          desk.dispatch({ type: "carriedRead" });
        }}
      />
      <Field label={t("desk.edit.search")}>
        <SearchBox
          className={styles.search}
          value={view.search}
          placeholder={t("desk.edit.searchHint")}
          onChange={(_event, { value }) => {
            desk.dispatch({ type: "viewChanged", change: { search: value } });
          }}
        />
      </Field>
      {view.search.trim() === "" ? null : <SearchResults found={found} onLead={desk.lead} />}
      <div className={styles.sides}>
        <SectionChoice
          sections={sections.map((section) => ({ section, faults: sectionIssues(section, issues).length }))}
          chosen={shown?.id ?? ""}
          onChoose={(section) => {
            desk.dispatch({ type: "viewChanged", change: { section } });
          }}
        />
        <EditContext value={editing}>
          <MeasuresContext value={measures}>
            <div className={common.column}>
              {shown === undefined ? null : <SectionView key={shown.id} section={shown} />}
            </div>
          </MeasuresContext>
        </EditContext>
      </div>
      <NextStep desk={desk} from="edit" />
    </>
  );
}
