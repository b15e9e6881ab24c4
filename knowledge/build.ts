/** The knowledge base as build output: modules for bundles, and one file per entry that is loaded when it is shown. */
import type { Plugin } from 'vite';
import { bundles, entryIndex } from './bundle';
import { checkPack } from './checks';
import { KnowledgeError, knowledgeFolder, loadPack } from './load';
import { nameTable } from './name-table';
import { packSigns } from './pack-signs';
import { packNames } from './packed-names';
import type { Pack } from './schema';
import { shown } from './shown';

/** A file of the build. */
export interface EntryFile {
  readonly name: string;
  readonly contents: string;
}

/** `entries/<id>.js` for every entry: a script that puts its bundle into the slot (`platform/slot.ts`). */
export function entryFiles(): EntryFile[] {
  return bundles(checkedPack()).map((bundle) => ({
    name: `entries/${bundle.entry.id}.js`,
    contents: `((globalThis.evenhandSlot??={entries:{}}).entries)[${JSON.stringify(bundle.entry.id)}]=${JSON.stringify(bundle)};\n`,
  }));
}

/** Modules that a bundle can import; declared in `knowledge/modules.d.ts`. */
const MODULES: Readonly<Record<string, (pack: Pack) => unknown>> = {
  'knowledge:signs': (pack) => packSigns(nameTable(pack)),
  'knowledge:names': (pack) => packNames(nameTable(pack)),
  'knowledge:name-table': nameTable,
  'knowledge:index': entryIndex,
  'knowledge:dimensions': (pack) => pack.dimensions,
  'knowledge:crisis-lines': (pack) => shown(pack.crisisLines),
  'knowledge:cues': (pack) => pack.cues,
};

/** Serves `knowledge:*` modules, and rebuilds when a knowledge file changes. */
export function knowledgePlugin(): Plugin {
  return {
    name: 'evenhand-knowledge',
    buildStart() {
      pack = undefined;
    },
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    configureServer({ watcher, ws }) {
      watcher.add(knowledgeFolder);
      watcher.on('change', (file) => {
        if (!file.startsWith(knowledgeFolder)) return;
        pack = undefined;
        ws.send({ type: 'full-reload' });
      });
    },
    load(id) {
      const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (!make) return undefined;
      const made = JSON.stringify(make(checkedPack()));
      return `export default ${made.startsWith('"') ? made : `JSON.parse(${JSON.stringify(made)})`};`;
    },
  };
}

let pack: Pack | undefined;

/** @throws {KnowledgeError} when a file breaks the schema or a check: what is not checked is not built. */
function checkedPack(): Pack {
  if (pack) return pack;
  const loaded = loadPack();
  const problems = checkPack(loaded);
  if (problems.length > 0) throw new KnowledgeError(problems);
  pack = loaded;
  return loaded;
}
