// XML held to a schema by libxml2.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

/** The schemas of the tests' own. */
export const SCHEMAS = fileURLToPath(new URL('../schemas/', import.meta.url));
const SITEMAP = join(createRequire(import.meta.url).resolve('sitemap/package.json'), '../schema/sitemap.xsd');

/** What is wrong in an XML text by one of the schemas. */
export async function faultsBy(schema, xml) {
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith('.xsd'));
  const paths = [...names.map((name) => [name, join(SCHEMAS, name)]), ['sitemap.xsd', SITEMAP]];
  const preload = await Promise.all(paths.map(async ([fileName, path]) => ({ fileName, contents: await readFile(path, 'utf8') })));
  const one = preload.find(({ fileName }) => fileName === schema);
  const { errors } = await validateXML({ xml: [{ fileName: 'file.xml', contents: xml }], schema: [one], preload: preload.filter((file) => file !== one) });
  return errors.map(({ rawMessage }) => rawMessage);
}
