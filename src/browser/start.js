// Starts the app in a printed page once the words are there; keeps what a reader types until it is live; and tries again where it does not come.
//
// It stands in every page, so it is short. It must never take away what a reader sees or has typed. `data-app` of the document says how far the app is:
// `live`; `stalled`, where it did not come and is tried again; `failed`, where it never will.
const page = document.documentElement;
const app = document.getElementById("app");
// Where there are comments: what is to be said of a start that failed, with its words in `data-…`, and the key of the story's draft.
const note = document.getElementById("start-note");
const form = document.getElementById("reply");
/** A form for a collector is a form like any other, and needs no app. */
const isPlain = form?.hasAttribute("action");
// The page's own address; a host may have answered with it for another: doubled slashes, capitals, `index.html`. From here on it is the window's.
const { route = "" } = app.dataset;
const hasRoute = route.endsWith("/");
if (hasRoute) history.replaceState(history.state, "", route + location.search + location.hash);
const isLive = () => page.dataset.app === "live";
const isOver = () => page.dataset.app === "failed";

// —— What the reader types ——

// The draft that the app reads, under the same key and in the same form. Where a browser keeps nothing, or what is kept cannot be read, it is left alone.
const FIELDS = ["name", "email", "text"];
const field = (name) => document.getElementById("reply-" + name);
let kept;
const before = () => kept ??= JSON.parse(localStorage.getItem(note.dataset.draft)) ?? {};
// Of two texts none is lost.
const over = (text, old = "") => text.includes(old) ? text : old.startsWith(text) ? old : old + "\n\n" + text;

const typed = () => form ? FIELDS.filter((name) => field(name).value) : [];

// Keeps what stands in the form; whether that was possible, or there was nothing to keep.
const keep = () => {
  if (typed().length === 0) return true;
  try {
    const draft = { ...before() };
    for (const name of typed()) draft[name] = name === "text" ? over(field(name).value, draft.text) : field(name).value;
    localStorage.setItem(note.dataset.draft, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
};

// Puts a draft of before into the fields that are empty, where the app is not there to do so.
const restore = () => {
  if (!form) return;
  try {
    for (const name of FIELDS) {
      const old = before()[name];
      if (!old || field(name).value) continue;
      field(name).value = old;
      // What stands in the field is now all of it.
      kept[name] = "";
    }
  } catch {
    // The browser keeps nothing: there is nothing to put back.
  }
};

// Says why the comments are not there, and what becomes of what was typed. Nothing for a reason of its own: all is well.
const say = (reason) => {
  if (!note || isPlain) return;
  note.hidden = !reason;
  if (!reason) return;
  const [status, button] = note.children;
  const { dataset } = note;
  const words = dataset[reason] + (typed().length ? dataset[keep() ? "kept" : "unkept"] : "");
  // The same words are not read out twice.
  if (status.textContent !== words) status.textContent = words;
  button.textContent = dataset.again;
  button.hidden = reason === "framed";
};

// —— Starting ——

// Rules of the sheet that this page does not need, but others do that the app opens. Until then they hold on paper alone.
let later = document.querySelector("link[media=print]");
// The glue, once the wasm is in it: where only the words did not come, only they are asked for again.
let glue;
// The same, once it has its words.
let module;
// Whether the app has the page: its parts come alive one by one from then on.
let isStarted = false;
let isTrying = false;
let tries = 0;
let pause = 2_000;
let timer;
let typedAt = 0;
/** The longest that a file of the app may take, in milliseconds. */
const PATIENCE = 60_000;
const [js, wasm, messages] = document.querySelector("meta[name=app-files]").content.split(" ").map((name) => app.dataset.base + name);

const checked = (response) => {
  if (response.ok) return response;
  throw response.status === 404 || response.status === 410 ? "newer" : "unreachable";
};

// The app's parts, the words of its interface and the page's data are asked for at once: one after the other, they would take three turns of the network. A page without an
// address of its own is the one for what was not found, whose data has another name, unless the app finds it at this address after all.
const load = async () => {
  // A file with a hash is kept for ever by the browser, and a broken one too; a module that did not come is never asked for again under its name.
  const isFirst = tries === 1;
  const options = { signal: AbortSignal.timeout(PATIENCE), cache: isFirst ? "default" : "reload" };
  const get = (file) => {
    const answer = fetch(file, options).then(checked);
    answer.catch(() => {});
    return answer;
  };
  const [binary, words] = [glue || get(wasm), get(messages)];
  if (isFirst && hasRoute) preload(route + "index.json");
  if (!glue) {
    const name = isFirst ? js : js + "?" + tries;
    const loaded = await import(name).catch(async () => {
      // An import does not tell why it failed.
      checked(await fetch(name, options));
      throw "unreachable";
    });
    await loaded.default({ module_or_path: await binary });
    glue = loaded;
  }
  if (!glue.speak(await (await words).text())) throw "newer";
  await (later && withLaterRules());
  // Compiling is over: what the reader has done meanwhile comes first.
  await (window.scheduler?.yield ? scheduler.yield() : new Promise((done) => setTimeout(done)));
  module = glue;
};
// A link of its own, because the first does not tell whether it failed before.
const withLaterRules = () => new Promise((done, fail) => {
  const link = Object.assign(later.cloneNode(), { media: "all", onload: done, onerror: () => fail("unreachable") });
  later.replaceWith(link);
  later = link;
});
const preload = (href) => document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));

// Why a start failed, by the words for it: `start` of the app says it itself.
const reasonOf = (error) => {
  if (typeof error === "string") return error;
  if (!navigator.onLine) return "offline";
  if (/unsafe-eval|Security Policy/.test(error.message)) return "refused";
  return "unreachable";
};

const begin = async () => {
  if (isTrying || isStarted || isOver()) return;
  if (!window.WebAssembly) return giveUp("refused");
  clearTimeout(timer);
  isTrying = true;
  tries += 1;
  try {
    if (!module) await load();
    await module.start();
    isStarted = true;
    say("");
  } catch (error) {
    failed(error);
  }
  isTrying = false;
};

const failed = (error) => {
  if (isOver()) return;
  if (isOfTheApp(error)) return giveUp("broken");
  const reason = reasonOf(error);
  if (reason === "broken" || reason === "refused") return giveUp(reason);
  page.dataset.app = "stalled";
  restore();
  say(reason);
  // What is gone was taken away by a new print, and what this app cannot read was written by a newer press: the page is loaded anew, once.
  if (reason === "newer" && performance.getEntriesByType("navigation")[0]?.type !== "reload" && keep()) return reload();
  timer = setTimeout(again, pause);
  pause = Math.min(2 * pause, 60_000);
};

// Not while somebody types: what is typed between two pages is lost.
const reload = () => Date.now() - typedAt < 1_500 ? setTimeout(reload, 500) : location.reload();

const again = () => document.hidden || page.dataset.app !== "stalled" || begin();

// —— What the reader and the browser do meanwhile ——

for (const kind of ["online", "pageshow"]) addEventListener(kind, again);
document.addEventListener("visibilitychange", again);
const comments = document.getElementById("comments");
for (const kind of ["pointerdown", "focusin"]) comments?.addEventListener(kind, () => {
  if (isLive()) return;
  restore();
  again();
});
comments?.addEventListener("input", () => {
  typedAt = Date.now();
  if (!isLive()) keep();
});
comments?.addEventListener("submit", () => {
  if (isLive() || isPlain) return;
  // What went wrong is said already.
  if (!page.dataset.app) say("loading");
  note.scrollIntoView({ block: "nearest" });
  again();
});
note?.lastElementChild.addEventListener("click", () => {
  say("loading");
  begin();
});
// An entry of the history that an app made, in this document or in one that was loaded anew since: without an app, the page of the address is loaded.
let { pathname } = location;
addEventListener("popstate", () => (isStarted && !isOver()) || location.pathname === pathname || location.reload(), true);

// —— The end of the app ——

// A fault of the app must not take the page with it: the app hears of nothing any more, links are ordinary links again, and Back and Forward load the
// pages that it opened. What is typed is kept all the same.
const giveUp = (reason) => {
  if (isOver()) return;
  page.dataset.app = "failed";
  restore();
  say(reason);
  document.getElementById("main")?.removeAttribute("aria-busy");
  history.scrollRestoration = "auto";
  pathname = location.pathname;
  for (const kind of ["click", "submit", "input", "change", "pointerdown", "pointerover", "keydown", "focusin", "error", "popstate", "pagehide", "pageshow", "online", "storage", "visibilitychange"]) addEventListener(kind, (event) => {
    event.stopImmediatePropagation();
    if (kind === "input") keep();
    if (kind === "click" && event.target === note?.lastElementChild) location.reload();
  }, true);
};

// What was thrown through the app, by itself or by the browser, left it half done.
const isOfTheApp = (fault) => /wasm-function/.test(fault?.stack) || (window.WebAssembly && fault instanceof WebAssembly.RuntimeError);
for (const sign of ["error", "unhandledrejection"]) addEventListener(sign, (event) => {
  if (isOfTheApp(event.error ?? event.reason)) giveUp("broken");
});

// In another site's frame the app does not begin: what a reader does there may be somebody else's aim. The printed page stands.
const isFramed = () => {
  try {
    return top.origin !== origin;
  } catch {
    return true;
  }
};
const first = () => tries || begin();
const idle = () => (window.requestIdleCallback ?? setTimeout)(first);
if (isFramed()) giveUp("framed");
else if (!app.firstChild) first();
else {
  for (const sign of ["pointerdown", "keydown", "focusin"]) addEventListener(sign, first, { once: true, capture: true, passive: true });
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}
