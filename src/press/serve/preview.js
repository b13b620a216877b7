// The preview's part of a page: it loads the page anew when there is a newer paper, lays the faults of one that cannot be printed over it, and marks
// the stories that readers would not see yet. All that it shows stands beside the document's body, so that the app finds its page as it was printed.
const version = new URL(import.meta.url).searchParams.get("v");
/** How long nobody may have typed before a page is loaded anew, in milliseconds. */
const STILL = 1_000;

const element = (name, className, ...inside) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
};
const sheet = (css) => {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
};

const host = element("press-preview");
const root = host.attachShadow({ mode: "open" });
root.adoptedStyleSheets = [sheet(STYLES)];
document.documentElement.append(host);

// —— Faults ——

const summary = element("h2");
const list = element("ol");
const close = element("button", "", "Show the page");
const panel = element("section", "faults", summary, list, close);
panel.lang = "en";
panel.dir = "ltr";
panel.popover = "manual";
panel.setAttribute("role", "alert");
// A page that is nothing but faults has nothing behind them.
close.hidden = !version;
root.append(panel);

const hide = () => version && panel.matches(":popover-open") && panel.hidePopover();
close.addEventListener("click", hide);
addEventListener("keydown", (event) => event.key === "Escape" && hide());

const showFaults = (faults, more) => {
  if (faults.length === 0) return hide();
  const count = faults.length + more;
  const still = version ? "; the page behind is of the paper before" : "; the paper opens when they are mended";
  summary.textContent = (count === 1 ? "1 fault" : count + " faults") + still;
  const items = faults.map(({ place, path, what }) => element("li", "", element("code", "", place), " ", element("b", "", path), " ", what));
  list.replaceChildren(...items, ...(more ? [element("li", "more", "and " + more + " more, in the terminal")] : []));
  if (!panel.matches(":popover-open")) panel.showPopover();
};

// —— Stories that are held back ——

const mark = element("p", "mark");
mark.lang = "en";
mark.dir = "ltr";
mark.hidden = true;
root.append(mark);
const links = sheet("");
document.adoptedStyleSheets.push(links);

let marks = {};
const decoded = (path) => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};
const showMark = () => {
  const here = decoded(location.pathname.replace(/index\.html$/, ""));
  const [, said] = Object.entries(marks).find(([path]) => decoded(path) === here) ?? [];
  mark.hidden = !said;
  if (mark.textContent !== (said ?? "")) mark.textContent = said ?? "";
};
const showMarks = () => {
  links.replaceSync(Object.entries(marks).map(([path, said]) =>
    `main a[href=${JSON.stringify(path)}]::before { content: ${JSON.stringify(said)}; content: ${JSON.stringify(said)} / ${JSON.stringify(said + ": ")}; display: inline-block; margin-inline-end: .5rem; padding: .1em .5em; vertical-align: middle; border: 1px solid; border-radius: 1em; font: 600 .75rem/1.4 system-ui, sans-serif; white-space: nowrap; }`
  ).join("\n"));
  showMark();
};
// The app goes from page to page within this document, and gives each its title.
new MutationObserver(showMark).observe(document.head, { subtree: true, childList: true, characterData: true });

// —— A newer paper ——

let typedAt = -STILL;
addEventListener("input", () => { typedAt = performance.now(); }, true);
let isReloading = false;
const reload = () => {
  const wait = typedAt + STILL - performance.now();
  if (wait > 0) return setTimeout(reload, wait);
  if (!isReloading) location.reload();
  isReloading = true;
};

// A browser has few lines to one host: a page that nobody sees leaves its own to others.
let events;
const listen = () => {
  events?.close();
  events = undefined;
  if (document.hidden) return;
  events = new EventSource(new URL("events", import.meta.url));
  events.onmessage = ({ data }) => {
    const state = JSON.parse(data);
    if (state.version !== version && state.version) return reload();
    ({ marks } = state);
    showMarks();
    showFaults(state.faults, state.more_faults);
  };
};
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => events?.close());
addEventListener("pageshow", (event) => event.persisted && listen());
listen();
