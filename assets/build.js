// Bundles the charts into the one file that pages load, and gathers the licences of what is in it. The same sources and lock file give the same bytes.
import { build } from 'esbuild';
import { readFile, readdir, writeFile } from 'node:fs/promises';

const target = '../src/Readout.Web/wwwroot';

const { metafile } = await build({
  entryPoints: ['src/charts.js'],
  outfile: `${target}/charts.js`,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  banner: { js: '/* Built from assets/ by "npm run build"; not edited by hand. Licences: charts.licences.txt */' },
});

const packages = [...new Set(Object.keys(metafile.inputs).flatMap((file) => /^node_modules\/([^/]+)\//.exec(file)?.[1] ?? []))].sort();
const licences = await Promise.all(packages.map(async (name) => {
  const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
  const file = (await readdir(`node_modules/${name}`)).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version}\n\n${(await readFile(`node_modules/${name}/${file}`, 'utf8')).trim()}\n`;
}));
await writeFile(`${target}/charts.licences.txt`, `What charts.js holds beside the project's own code, with the licence of each.\n\n${licences.join(`\n${'-'.repeat(60)}\n\n`)}`);
