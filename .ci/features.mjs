// The features of Cargo that the app of this paper is built with: `node .ci/features.mjs`. All editions share one app. A site.json that cannot be read is the
// press's to tell of.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const CONTENT = 'public/content/';
const asked = (choice) => ['wordpress', 'isso'].includes(choice?.kind);
const folders = existsSync(`${CONTENT}editions`) ? readdirSync(`${CONTENT}editions`).map((name) => `editions/${name}/`) : [];
const sites = ['', ...folders].map((folder) => `${CONTENT}${folder}site.json`).filter((file) => existsSync(file));
try {
  const choices = sites.map((file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
  const has = (name) => choices.some((choice) => asked(choice[name]));
  console.log(['browser', has('source') ? 'services' : has('comments') && 'threads'].filter(Boolean).join());
} catch {
  console.log('browser');
}
