import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Locale } from "../../domain/values/text";
import { useLanguage } from "../hooks/useLanguage";
import { useWork } from "../hooks/useWork";
import { useWords } from "../i18n/useWords";
import { FaultMessage } from "./FaultMessage";

/** The language of the pane to choose; where its words do not come, the pane stays as it is and says why. */
export function LanguageField(): ReactElement {
  const { t, locale } = useWords();
  const { choose } = useLanguage();
  const { work, run } = useWork<undefined>();
  const change = (wanted: Locale): void => {
    void run(async () => {
      await choose(wanted);
      return undefined;
    });
  };
  return (
    <>
      <Field label={t("about.language")}>
        <RadioGroup
          value={locale}
          onChange={(_event, { value }) => {
            change(value === "en-US" ? "en-US" : "zh-CN");
          }}
        >
          <Radio value="zh-CN" label={<span lang="zh-CN">中文</span>} />
          <Radio value="en-US" label={<span lang="en-US">English</span>} />
        </RadioGroup>
      </Field>
      {work.state === "failed" ? (
        <FaultMessage
          fault={work.fault}
          title={t("about.languageFailed")}
          onRetry={() => {
            change(locale === "zh-CN" ? "en-US" : "zh-CN");
          }}
        />
      ) : null}
    </>
  );
}
