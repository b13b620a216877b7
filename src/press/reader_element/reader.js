// The element <standfirst-reader>: the whole paper inside another page.
//
// What the paper is stands before this, as PAPER: its name, language and direction, the files of its app, what to say where it does not open, in which language, and,
// where it is read live, what its app must know. A reader lives in a shadow root, so that neither side's styles reach the other. All readers
// of a page share one app and one style sheet. What stands in the element (a link, best) shows until a page of the paper is there, and again
// where none comes.
const base = new URL(".", import.meta.url).href;
// The app of an edition is that of the paper, in the folder above.
const files = new URL(PAPER.folder, base).href;
const readers = new Set();
let loaded;
let fault;

// Loads the app and the styles once. What failed is tried again by the next reader that opens, and by those that wait for it.
let tries = 0;
const load = () => (loaded ??= Promise.all([app(), styles()]).catch((error) => {
  loaded = undefined;
  throw Object.assign(error, { isOnTheWay: true });
}));

const checked = (response) => {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
};

// A file with a hash is kept for ever by the browser, and a broken one too; a module that did not come is never asked for again under its name.
// Where only the words of the interface did not come, only they are.
let glue;
let module;
const app = async () => {
  if (module) return module;
  tries += 1;
  const get = (name, from = files) => {
    const answer = fetch(from + name, { cache: tries === 1 ? "default" : "reload" }).then(checked);
    answer.catch(() => {});
    return answer;
  };
  const [wasm, messages] = [glue ?? get(PAPER.wasm), get(PAPER.messages, base)];
  if (!glue) {
    const loaded = await import(files + PAPER.js + (tries === 1 ? "" : "?" + tries));
    await loaded.default({ module_or_path: await wasm });
    glue = loaded;
  }
  if (!glue.speak(await (await messages).text())) throw new Error(`${PAPER.messages} is not for this app`);
  return (module = glue);
};

const styles = async () => {
  const response = checked(await fetch(base + "reader.css"));
  // So that the paper's measures follow the reader's own size of letters, and not that of the page around.
  try {
    CSS.registerProperty({ name: "--standfirst-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch (error) {
    // Another paper's readers have registered it.
    if (error.name !== "InvalidModificationError") throw error;
  }
  return new CSSStyleSheet().replace(await response.text());
};

// What was thrown through the app left it half done: from then on it is asked nothing, and what it still says is not this page's concern.
// While the app is at work, what comes here was thrown by a listener of the page around, and has not gone through; all but a trap.
const isOfTheApp = (error) => String(error?.stack).includes(PAPER.wasm);
const overhear = (event) => {
  const thrown = event.error ?? event.reason;
  if (!isOfTheApp(thrown) || (isOfTheApp(new Error()) && !(thrown instanceof WebAssembly.RuntimeError))) return;
  if (fault) event.preventDefault();
  fault ??= thrown;
  for (const reader of [...readers]) reader.fail(thrown);
};
addEventListener("error", overhear);
addEventListener("unhandledrejection", overhear);

// The network is back, or somebody looks at the page again.
const lookAgain = () => document.hidden || [...readers].forEach((reader) => reader.again());
addEventListener("online", lookAgain);
addEventListener("pageshow", lookAgain);
document.addEventListener("visibilitychange", lookAgain);

const made = (name, attributes, ...inside) => {
  const element = document.createElement(name);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};

// The address that a text names, without what stands behind a question mark, where it is one of the paper's.
const within = (text, from) => {
  const url = URL.canParse(text, from) ? Object.assign(new URL(text, from), { search: "" }).href : "";
  return url.startsWith(base) ? url : url + "/" === base ? base : undefined;
};

class StandfirstReader extends HTMLElement {
  static observedAttributes = ["src", "route"];
  #shadow = this.attachShadow({ mode: "open" });
  // Waits for what did not load; how long, in milliseconds.
  #timer;
  #pause = 2_000;
  // That the paper does not open. It stands there from the first: what comes into it is read out.
  #status = made("div", { role: "status", ...PAPER.said });
  #again = made("button", { type: "button", hidden: "", ...PAPER.said }, PAPER.again);
  // What the page around has put into the element; a link where that is nothing.
  #around = made("slot", {}, made("a", { href: base, target: "_blank" }, PAPER.name));
  // Where the reader was in the paper when the app last went.
  #at;
  #reading;
  // Changes whenever what is under way no longer counts.
  #turn = 0;

  constructor() {
    super();
    this.#shadow.append(this.#status, this.#again, this.#around);
    this.#again.addEventListener("click", () => this.#open());
  }

  connectedCallback() {
    if (!readers.has(this)) this.#open();
  }

  // An element that is only moved stays as it is. One that is taken out comes back at the page that it left, even if that was not told yet.
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#close());
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    this.#at = undefined;
    if (!readers.has(this)) return;
    this.#root()?.removeAttribute("data-at");
    const address = this.#address();
    if (this.#reading && address) this.#reading.go(address);
    else this.#open();
  }

  async #open() {
    this.#close();
    readers.add(this);
    const turn = this.#turn;
    this.#status.textContent = "";
    try {
      const address = this.#at ?? this.#address();
      if (!address) throw new Error(`src is not an address of the paper at ${base}`);
      if (fault) throw fault;
      const [module, sheet] = await load();
      if (turn === this.#turn) this.#read(module, sheet, address);
    } catch (error) {
      if (turn === this.#turn) this.fail(error);
    }
  }

  #read(module, sheet, address) {
    const root = made("section", { id: "app", "data-base": base, "data-at": address, lang: PAPER.language, dir: PAPER.direction });
    const room = made("div", { class: "reader" }, root);
    if (PAPER.live) room.prepend(made("div", { id: "paper", hidden: "" }, JSON.stringify(PAPER.live)));
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#shadow.prepend(room);
    // The app names its root when a page has come.
    new MutationObserver(() => this.#arrived(root)).observe(root, { attributeFilter: ["aria-label"] });
    this.#reading = module.read(root, address);
    this.#pause = 2_000;
    if (!this.#reading) throw new Error("the app was built without the services that site.json names");
  }

  #arrived(root) {
    // Meanwhile taken out, or sent elsewhere by the page around.
    const url = root.isConnected && root.dataset.at;
    if (!url) return;
    // Who was at the words that give way now is led on to the page.
    const isHere = this.querySelector(":focus") || this.#shadow.querySelector("slot :focus");
    this.#around.hidden = true;
    if (isHere) root.querySelector("#main h1")?.focus();
    this.#tell("navigate", { url, title: root.getAttribute("aria-label") });
  }

  // Where the app lives, once it does.
  #root() {
    return this.#shadow.getElementById("app");
  }

  #close() {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#again.hidden = true;
    readers.delete(this);
    const reading = this.#reading;
    this.#reading = undefined;
    if (!fault) reading?.leave();
    const root = this.#root();
    this.#at = root?.dataset.at ?? this.#at;
    root?.parentNode.remove();
    this.#around.hidden = false;
  }

  // Says that the paper does not open here, beside what stands in the element.
  fail(error) {
    this.#close();
    readers.add(this);
    this.#status.textContent = PAPER.closed;
    if (error.isOnTheWay) {
      this.#again.hidden = false;
      this.#timer = setTimeout(lookAgain, this.#pause);
      this.#pause = Math.min(2 * this.#pause, 60_000);
    }
    console.error("standfirst-reader:", error);
    this.#tell("error", { message: String(error?.message ?? error) });
  }

  // Tries again to open, where the paper did not load.
  again() {
    if (this.#timer) this.#open();
  }

  // Where the attributes lead to; none where src is not this paper.
  #address() {
    const at = within(this.getAttribute("src")?.trim() || base, document.baseURI);
    const route = this.getAttribute("route")?.trim().replace(/^\/+/, "");
    if (!at || !route) return at;
    const there = within(route, base);
    if (!there) console.warn(`standfirst-reader: route ${route} is not in the paper at ${base}`);
    return there ?? at;
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`standfirst-${what}`, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get("standfirst-reader")) customElements.define("standfirst-reader", StandfirstReader);
