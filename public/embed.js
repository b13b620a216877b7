// The element <standfirst-embed>: shows a story, a section or the latest stories of this paper in another site's page. docs/embed.md is its contract.
//
// It must never evaluate what a frame says or put it into a selector, never heed a frame that is not its own, and leave nothing behind where
// it was taken out. Whatever fails, the words and the link that the site wrote into the element stay.

const NAME = 'standfirst-embed';
const VERSION = 1;
/** How long a frame may take to say that it is ready, in milliseconds. */
const PATIENCE = 5_000;
const [LOWEST, HIGHEST] = [50, 20_000];
const THEMES = ['auto', 'light', 'dark'];
/** The paper is where this file came from, with all its editions: nothing else is shown. */
const PAPER = new URL('.', import.meta.url);

/** That it failed, how to try again, that it is being tried: as `src/messages/languages` has it. */
const WORDS = {
  en: ['This could not be loaded.', 'Try again', 'Loading …'],
  de: ['Das ließ sich nicht laden.', 'Noch einmal versuchen', 'Wird geladen …'],
  fr: ['Le chargement a échoué.', 'Réessayer', 'Chargement…'],
  es: ['No se ha podido cargar.', 'Reintentar', 'Cargando…'],
  it: ['Caricamento non riuscito.', 'Riprova', 'Caricamento…'],
  pt: ['Não foi possível carregar.', 'Tentar de novo', 'Carregando…'],
  ru: ['Не удалось загрузить.', 'Попробовать ещё раз', 'Загрузка…'],
  uk: ['Не вдалося завантажити.', 'Спробувати ще раз', 'Завантаження…'],
  ar: ['تعذّر التحميل.', 'إعادة المحاولة', 'جارٍ التحميل…'],
  tr: ['Yüklenemedi.', 'Yeniden dene', 'Yükleniyor…'],
  ja: ['読み込めませんでした。', 'もう一度試す', '読み込み中…'],
  zh: ['未能加载。', '重试', '正在加载……'],
};

// Styles of the page around can reach the element itself and what it inherits, but nothing inside: so nothing vital hangs on the element, and what
// is inside inherits only what it should. Until it is ready the frame lies unseen over the words, laid out and painted, so that no white sheet
// shows when it takes their place.
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
:host { display: block; height: auto !important; max-height: none !important; overflow: visible !important; }
:host([hidden]) { display: none !important; }
div { position: relative; flex: 1 0 100%; min-width: 0; min-height: var(--standfirst-min-height, 0); }
iframe, p, button { all: initial; visibility: inherit; color: inherit; font: small system-ui, sans-serif; }
iframe { box-sizing: border-box; padding: 0 !important; position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; pointer-events: none; }
p { margin: 0; }
button { display: none; padding: .5em; text-decoration: underline; cursor: pointer; }
button:focus-visible { outline: 2px solid; }
.failed p, .retried p { margin: 1em 0; }
.failed button, .retried button { display: inline-block; }
.ready slot { display: none; }
.ready iframe { position: static; display: block; min-height: var(--standfirst-min-height, 0); opacity: 1; pointer-events: auto; }
`);

/** The element's attributes: how each is read (`undefined` is wrong), what is taken where it is not there or wrong, and what would be right. */
const one = (...all) => [(said) => all.find((each) => each === said.toLowerCase()), all[0], `one of ${all.join(', ')}`];
const ATTRIBUTES = {
  src: [frameOf, undefined, `the address of a story, a section or the front of ${PAPER}`],
  theme: one(...THEMES),
  loading: one('lazy', 'eager'),
  'max-height': [(said) => (/^\d+$/.test(said) && +said >= LOWEST && +said <= HIGHEST ? `${+said}px` : undefined), 'none', `a whole number from ${LOWEST} to ${HIGHEST}`],
  title: [(said) => said],
  lang: [(said) => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.exec(said)?.[0], undefined, 'a language'],
};

/** The frame's address for that of a page of the paper; `undefined` where it is none, or one without a frame. */
function frameOf(said) {
  const { origin, pathname = '' } = webAddress(said, document.baseURI) ?? {};
  if (origin !== PAPER.origin || !pathname.startsWith(PAPER.pathname)) return undefined;
  // An edition lies in a folder that is called by its language.
  const [, edition = '', path] = /^([a-z]{2,3}(?:-\w+)*\/)?(.*)/.exec(pathname.slice(PAPER.pathname.length));
  const at = (place) => new URL(`${edition}embed/${place}/`, PAPER).href;
  if (path === '') return at('latest');
  const [, room, name] = /^(article|section|embed|embed\/section)\/([^/]+)\/?$/.exec(path) ?? [];
  // embed/latest/ is a list, so a story of that name has no frame.
  if (!room || (room === 'article' && name === 'latest')) return undefined;
  return at((room.endsWith('section') ? 'section/' : '') + name);
}

/** An address of the web, absolute or below a base; `undefined` where it is none. */
function webAddress(said, base) {
  try {
    const address = new URL(said, base);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** 128 random bits in hexadecimal. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function made(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...inside);
  return element;
}

class StandfirstEmbed extends HTMLElement {
  static observedAttributes = Object.keys(ATTRIBUTES);

  /** `out` of the page; `waiting` to come near, or without an address; `asked` for; `failed`; `retried`; `ready`. */
  #state = 'out';
  /** What was wrong with an attribute and has been told. */
  #told = {};
  #address;
  #frame;
  #id;
  #timer;
  #observer;

  #says = made('span', { role: 'status' });
  #again = made('button', { type: 'button', part: 'again' });
  #note = made('p', { part: 'note', dir: 'ltr' }, this.#says, ' ', this.#again);
  // Where the site wrote nothing into the element, a link stands in.
  #link = made('a', { target: '_blank', rel: 'noopener' });
  #box = made('div', {}, made('slot', {}, this.#link), this.#note);

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [SHEET];
    root.append(this.#box);
    this.#again.addEventListener('click', () => this.#ask('retried'));
  }

  connectedCallback() {
    addEventListener('message', this.#hear);
    this.#begin();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    this.#drop('out');
  }

  /** `moveBefore` leaves the frame as it is. */
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, now) {
    if (this.#state === 'out' || before === now) return;
    if (name === 'src' || (name === 'loading' && this.#state === 'waiting')) this.#begin();
    else this.#dress();
  }

  /** The words alone; the frame when somebody comes near. */
  #begin() {
    this.#drop('waiting');
    this.#address = this.#read('src');
    this.#dress();
    if (!this.#address) this.#tell('error', { code: 'src', message: 'The address is none of this paper.' });
    else if (this.#read('loading') === 'eager') this.#ask('asked');
    else {
      this.#observer = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.#ask('asked'), { rootMargin: '400px', scrollMargin: '400px' });
      this.#observer.observe(this.#box);
    }
  }

  #ask(state) {
    this.#drop(state);
    this.#id = newId();
    this.#frame = made('iframe', {
      part: 'frame',
      // Without allow-same-origin: the frame has no origin, and so neither the paper's cookies nor its storage.
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      credentialless: '',
      referrerpolicy: 'no-referrer',
      inert: '',
      src: `${this.#address}#standfirst=${this.#id}&theme=${this.#read('theme')}`,
    });
    this.#dress();
    this.#box.append(this.#frame);
    this.#wait();
  }

  /** Until the frame is ready. One in a part of the page that is not shown has no width, and so no height to tell: it has all the time. */
  #wait() {
    this.#timer = setTimeout(() => {
      if (!this.#box.offsetWidth) return this.#wait();
      this.#enter('failed');
      return this.#tell('error', { code: 'timeout', message: `${this.#address} was not ready within ${PATIENCE / 1000} s.` });
    }, PATIENCE);
  }

  /** Takes the frame away, with all that waits for it. */
  #drop(state) {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#frame?.remove();
    this.#frame = this.#observer = undefined;
    this.#enter(state);
  }

  #enter(state) {
    this.#state = state;
    this.#box.className = state;
    this.#dress();
  }

  /** Gives everything what the attributes and the state say of it. */
  #dress() {
    const said = (this.#read('lang') ?? this.closest('[lang]')?.lang ?? document.documentElement.lang).toLowerCase();
    const [own] = said.split('-');
    // Chinese is here in simplified letters alone.
    const language = Object.hasOwn(WORDS, own) && !/^zh-(hant|tw|hk|mo|yue|min)/.test(said) ? own : 'en';
    const [failed, again, loading] = WORDS[language];
    Object.assign(this.#note, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
    // What stands there unchanged is not said again to those who listen.
    const words = { failed, retried: loading }[this.#state] ?? '';
    if (this.#says.textContent !== words) this.#says.textContent = words;
    this.#again.textContent = again;

    const title = this.#read('title') ?? (this.textContent.replace(/\s+/g, ' ').trim().slice(0, 200) || this.#address);
    this.#link.href = this.#address ? this.getAttribute('src').trim() : '';
    this.#link.textContent = this.#address && title;
    if (!this.#frame) return;
    this.#frame.title = title;
    this.#frame.style.maxHeight = this.#read('max-height');
    this.#frame.inert = this.#state !== 'ready';
    const theme = this.#read('theme');
    // The frame has no origin that could be named, and nobody else can be in it: it is gone as soon as the frame is.
    if (this.#state === 'ready') this.#frame.contentWindow?.postMessage({ ns: NAME, v: VERSION, id: this.#id, type: 'theme', theme }, '*');
  }

  /** What an attribute says. What is wrong is told once. */
  #read(name) {
    const [parse, otherwise, right] = ATTRIBUTES[name];
    const said = (this.getAttribute(name) ?? '').trim();
    const meant = said ? parse(said) : undefined;
    if (meant === undefined && (said || name === 'src') && this.#told[name] !== said) {
      this.#told[name] = said;
      console.warn(`<${NAME}> ${name}="${said}" is not ${right}.`);
    }
    return meant ?? otherwise;
  }

  /** Hears every message that comes to the page, and heeds those of its own frame that have the right shape. */
  #hear = ({ isTrusted, source, data }) => {
    if (!isTrusted || !this.#frame || source !== this.#frame.contentWindow) return;
    if (data?.ns !== NAME || data.v !== VERSION || data.id !== this.#id) return;
    const { type, height, url, code, message } = data;
    if (type === 'error' && typeof code === 'string' && typeof message === 'string') {
      this.#tell('error', { code: code.slice(0, 100), message: message.slice(0, 1_000) });
    } else if (Number.isInteger(height) && (type === 'ready' || (type === 'resize' && this.#state === 'ready'))) {
      this.#grow(Math.min(HIGHEST, Math.max(LOWEST, height)), type);
    } else if (type === 'navigate' && typeof url === 'string' && this.#state === 'ready') {
      this.#go(webAddress(url)?.href);
    }
  };

  /** A frame that was loaded anew says once more that it is ready, and is told its theme again. */
  #grow(height, type) {
    const wasReady = this.#state === 'ready';
    // Who is at the words or at the button is led on into the frame that takes their place.
    const isHere = !wasReady && this.contains(this.getRootNode().activeElement);
    const { offsetHeight, clientHeight } = this.#frame;
    clearTimeout(this.#timer);
    // With the border that the page may have given it.
    this.#frame.style.height = `${height + offsetHeight - clientHeight}px`;
    if (type === 'ready') this.#enter('ready');
    if (isHere) this.#frame.focus();
    this.#tell(wasReady ? 'resize' : 'ready', { height });
  }

  /** Opens what the reader followed, as the link itself would. Only a reader's own act counts. */
  #go(url) {
    if (!url || navigator.userActivation?.isActive === false) return;
    if (this.#tell('navigate', { url })) open(url, '_blank', 'noopener');
  }

  /** Tells the page; whether it has nothing against it. */
  #tell(what, detail) {
    return this.dispatchEvent(new CustomEvent(`standfirst-${what}`, { bubbles: true, composed: true, cancelable: what === 'navigate', detail }));
  }
}

// The first to come defines the element: loaded again, or by another paper, this file does nothing.
if (!customElements.get(NAME)) customElements.define(NAME, StandfirstEmbed);
