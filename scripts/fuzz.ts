/**
 * Ten thousand mutated inputs per format through the readers of lib/intake: npm run fuzz [-- FORMAT [FROM [TO]]]. Exit 1 when any crashes,
 * takes over two seconds or gets an answer that says nothing. The inputs are the same on every run; npm test reads the first few hundred.
 */
import { formats, type Format } from '../tests/unit/intake/fuzz-inputs';
import { runFuzz } from '../tests/unit/intake/run-fuzz';

const [format, from = '0', to = '10000'] = process.argv.slice(2);
for (const one of formats.filter((known: Format) => format === undefined || known === format)) {
  const began = performance.now();
  const report = await runFuzz(one, Number(from), Number(to));
  const refused = Object.entries(report.refused).map(([reason, count]) => `${reason} ${count}`).join(', ');
  process.stdout.write(`${one}: ${report.inputs} inputs in ${Math.round((performance.now() - began) / 1000)} s, ${report.read} read, refused: ${refused || 'none'}; longest ${Math.round(report.longestMs)} ms (input ${report.longestIndex})\n`);
  for (const { index, fault } of report.faults.slice(0, 20)) process.stdout.write(`  input ${index}: ${fault}\n`);
  if (report.faults.length > 0) process.exitCode = 1;
}
