// As much of the binary format of a module as `.ci/lighten.mjs` needs (WebAssembly Core Specification, 5).

/** The sections that are read here, by their ids (5.5.2). */
export const SECTION = { custom: 0, imports: 2, exports: 7, code: 10 };

/** Reads what follows one another in some bytes. */
export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }
  get isDone() {
    return this.place >= this.bytes.length;
  }
  byte() {
    return this.take(1)[0];
  }
  /** An unsigned number (5.2.2). */
  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
  take(length) {
    this.place += length;
    return this.bytes.subarray(this.place - length, this.place);
  }
  name() {
    return this.take(this.number()).toString('utf8');
  }
}

/** A number as it is written. */
export const number = (value) => Buffer.from(value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)]);
/** Bytes with their length before them: a name, a function, a section. */
export const measured = (bytes) => Buffer.concat([number(Buffer.byteLength(bytes)), Buffer.from(bytes)]);
/** A list with its length before it. */
export const list = (entries) => Buffer.concat([number(entries.length), ...entries]);

/** The sections of a module, each with its `id` and its `bytes`. */
export function sectionsOf(wasm) {
  const [module, sections] = [new Reader(wasm.subarray(8)), []];
  while (!module.isDone) sections.push({ id: module.byte(), bytes: module.take(module.number()) });
  return sections;
}

/** The module that sections are. */
export const moduleOf = (wasm, sections) => Buffer.concat([
  wasm.subarray(0, 8),
  ...sections.map(({ id, bytes }) => Buffer.concat([Buffer.from([id]), measured(bytes)])),
]);
