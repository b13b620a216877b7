// `_headers`, read as Netlify (docs.netlify.com/routing/headers) and Cloudflare Pages (developers.cloudflare.com/pages/configuration/headers)
// say that they read it, in what both have in common.

/** The rules of a file, and the lines that are none. */
export function read(text) {
  const [rules, faults] = [[], []];
  for (const line of text.split('\n').filter((each) => each.trim() !== '' && !each.trim().startsWith('#'))) {
    const [, name, value] = line.match(/^\s+([\w-]+):\s*(\S.*)$/) ?? [];
    // A star is a whole part of the path, and the last.
    if (/^\/[^\s*]*(\/\*)?$|^\/\*$/.test(line)) rules.push({ path: line, headers: [] });
    else if (name && rules.length > 0) rules.at(-1).headers.push([name.toLowerCase(), value]);
    else faults.push(line);
    if (line.length > 2_000) faults.push(`longer than 2,000 characters: ${line}`);
  }
  if (rules.length > 100) faults.push('more than 100 rules');
  return { rules, faults };
}

/** The headers of a path: of every rule that it matches, those of one name joined. */
export function headersOf(rules, path) {
  const matches = (rule) => (rule.endsWith('/*') ? path.startsWith(rule.slice(0, -1)) : path === rule);
  const all = {};
  for (const [name, value] of rules.filter((rule) => matches(rule.path)).flatMap(({ headers }) => headers)) {
    all[name] = name in all ? `${all[name]}, ${value}` : value;
  }
  return all;
}
