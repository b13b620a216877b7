(() => {
  const root = document.documentElement, { hash, host, href } = location;
  const [, id, theme] = /^#standfirst=(\w{32})&theme=(\w+)$/.exec(hash) || [];
  const [, secret] = /^#\?secret=(\w+)$/.exec(hash) || [];
  const own = { ns: "standfirst-embed", v: 1, id };
  const wear = (theme) => {
    if (theme === "auto") delete root.dataset.theme;
    if (["light", "dark"].includes(theme)) root.dataset.theme = theme;
  };
  wear(theme);
  if (parent === window) return;
  const on = addEventListener;
  const post = (message) => parent.postMessage(message, "*");
  let height;
  const fit = () => {
    if (id) root.style.overflowY = height && root.scrollHeight > innerHeight ? "" : "hidden";
  };
  fit();
  const say = (type) => {
    if (id) return post({ ...own, type, height });
    if (secret) return post({ message: "height", value: height, secret });
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src: href, context: "iframe.resize", height }));
  };
  const measure = () => {
    const was = height;
    if (!innerWidth) return was || setTimeout(measure, 99);
    height = Math.min(20000, Math.max(50, Math.ceil(root.getBoundingClientRect().height)));
    if (height !== was) say(was ? "resize" : "ready");
    if (was) setTimeout(fit, 999);
  };
  on("DOMContentLoaded", () => { measure(); new ResizeObserver(measure).observe(root); });
  on("resize", fit);
  on("message", ({ source, data }) => {
    if (source !== parent || !data) return;
    if (id && data.ns === own.ns && data.v === 1 && data.id === id && data.type === "theme") wear(data.theme);
    if (secret && height && data.message === "ready" && data.secret === secret) say();
  });
  on("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!/^http/.test(link?.protocol) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (id) post({ ...own, type: "navigate", url: link.href });
    else if (secret && link.host === host) post({ message: "link", value: link.href, secret });
    else return;
    event.preventDefault();
  });
  on("error", ({ target: { src } }) => id && src && post({ ...own, type: "error", code: "picture", message: src }), true);
})();
