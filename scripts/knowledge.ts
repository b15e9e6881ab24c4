/** `npm run knowledge`: validates and checks every knowledge file. Exit code 1 and one line per problem if any. */
import { checkPack } from '../knowledge/checks';
import { readPack } from '../knowledge/load';

const { pack, problems } = readPack();
const all = [...problems, ...checkPack(pack)];

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(all, null, 2));
} else {
  for (const { file, field, message } of all) console.error(`knowledge/${file}: ${field}: ${message}`);
  const { treatments, conditions, terms, sources } = pack;
  console.log(
    `${treatments.length} treatments, ${conditions.length} conditions, ${terms.length} terms, ${sources.length} sources: ` +
      (all.length === 0 ? 'no problems' : `${all.length} problems`),
  );
}
process.exitCode = all.length === 0 ? 0 : 1;
