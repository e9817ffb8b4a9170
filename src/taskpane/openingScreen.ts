import type { Locale, Text } from "../domain/values/text";
import { fill, inLocale, text } from "../domain/values/text";
import type { HostTheme } from "../excel/hostEnvironment";
import type { OpeningView } from "./opening";
import type { Fault } from "./state/fault";

/** Milliseconds after which the opening is spoken of; most are done by then, and words that only flash by disturb. */
const PATIENCE = 600;

/** The page's security policy has no room for style text, but styles may be set one by one. */
const LOOK = {
  padding: "16px",
  font: '14px/20px "Segoe UI", "Microsoft YaHei UI", "PingFang SC", sans-serif',
  overflowWrap: "anywhere",
};
const TITLE = { font: "inherit", fontWeight: "600", fontSize: "16px" };

const OPENING = text("正在打开…", "Opening…");
const FAILED = text("窗格没有打开", "The pane did not open");
const NOT_READ = text(
  "无法从服务器读取 {place}。请检查网络，稍后重试；仍不成功请联系管理员。（{message}）",
  "{place} could not be read from the server. Check the network and retry; if it still fails, tell your administrator. ({message})",
);
const PROGRAM = text(
  "加载项出错：{message}。请重试；仍不成功请把这段文字发给支持人员。",
  "The add-in failed: {message}. Retry; if it fails again, send this text to support.",
);
const FUNCTIONS_WORK = text(
  "单元格里的 KPI 公式不受影响，照常计算。",
  "KPI formulas in cells are not affected and calculate as usual.",
);
const RETRY = text("重试", "Retry");

/** Says in plain elements how the opening stands: the pane's own controls are what is being loaded. */
export function openingScreen(place: HTMLElement, locale: () => Locale): OpeningView {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = (words: Text): string => inLocale(words, locale());
  const show = (role: "status" | "alert", content: readonly HTMLElement[]): void => {
    const words = element("div", "");
    words.setAttribute("role", role);
    words.append(...content);
    const screen = element("main", "");
    screen.lang = locale();
    Object.assign(screen.style, LOOK);
    screen.append(words);
    place.replaceChildren(screen);
  };
  const stopWaiting = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  return {
    begun: () => {
      place.replaceChildren();
      stopWaiting();
      waiting = setTimeout(() => {
        show("status", [element("p", say(OPENING))]);
      }, PATIENCE);
    },
    failed: (fault, retry) => {
      stopWaiting();
      const title = element("h1", say(FAILED));
      Object.assign(title.style, TITLE);
      const button = element("button", say(RETRY));
      button.addEventListener("click", retry);
      show("alert", [title, element("p", say(reasonOf(fault))), element("p", say(FUNCTIONS_WORK)), button]);
    },
    done: stopWaiting,
  };
}

/** Gives the page Office's own colours, so that nothing flashes in another before the pane covers it. */
export function takeGround(page: HTMLElement, theme: HostTheme | null): void {
  if (theme === null) return;
  page.style.backgroundColor = theme.background;
  page.style.color = theme.foreground;
}

function reasonOf({ code, place, message }: Fault): Text {
  return fill(code === "server" ? NOT_READ : PROGRAM, { place, message });
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, words: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
