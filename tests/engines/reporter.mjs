// Says at the end of a run which engines were not there.
import { ENGINES, lackOf } from './engines.mjs';

export default class {
  onEnd() {
    const lacking = Object.keys(ENGINES).map(lackOf).filter(Boolean);
    if (lacking.length > 0) console.warn(`Not tried in every engine: ${lacking.join('; ')}.`);
  }

  printsToStdio() {
    return false;
  }
}
