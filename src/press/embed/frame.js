(() => {
  const root = document.documentElement, { hash, host, href } = location;
  const [, id, theme] = /^#standfirst=(\w{32})&theme=(\w+)$/.exec(hash) || [];
  const [, secret] = /^#\?secret=(\w+)$/.exec(hash) || [];
  const own = { ns: "standfirst-embed", v: 1, id };
  const wear = (it) => {
    if (["auto", "light", "dark"].includes(it)) root.dataset.theme = it;
  };
  wear(theme);
  if (parent === window) return;
  const on = addEventListener;
  const post = (it) => parent.postMessage(it, "*");
  let height;
  const fit = () => {
    if (id) root.style.overflow = height && root.scrollHeight > innerHeight ? "" : "hidden";
  };
  fit();
  const say = (type) => {
    if (id) return post({ ...own, type, height });
    if (secret) return post({ message: "height", value: height, secret });
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src: href, context: "iframe.resize", height }));
  };
  const grow = () => {
    const was = height;
    if (!innerWidth) return was || setTimeout(grow, 99);
    height = Math.min(2e4, Math.max(50, Math.ceil(root.getBoundingClientRect().height)));
    if (height !== was) say(was ? "resize" : "ready");
    setTimeout(fit, 999);
  };
  on("DOMContentLoaded", () => { grow(); new ResizeObserver(grow).observe(root); });
  on("resize", fit);
  on("message", ({ source, data: it }) => {
    if (source !== parent || !it) return;
    if (id && it.ns === own.ns && it.v === 1 && it.id === id && it.type === "theme") wear(it.theme);
    if (secret && height && it.message === "ready" && it.secret === secret) say();
  });
  on("click", (it) => {
    const link = it.target.closest("a[href]");
    if (!/^http/.test(link?.protocol) || it.altKey || it.ctrlKey || it.metaKey || it.shiftKey) return;
    if (id) post({ ...own, type: "navigate", url: link.href });
    else if (secret && link.host === host) post({ message: "link", value: link.href, secret });
    else return;
    it.preventDefault();
  });
  on("error", ({ target: { src } }) => id && src && post({ ...own, type: "error", code: "picture", message: src }), true);
})();
