// Rewrites the prebuilt GOV.UK and MoJ style sheets: our own font stack, no @font-face, our own image folders. Copies the images they name.
// GDS Transport, the crown and the crest may be used on gov.uk domains only, so a build that would still ship them stops.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const out = process.argv[2];
const font = 'var(--poet-font,Arial,Helvetica,sans-serif)';
const sheets = [
  ['node_modules/govuk-frontend/dist/govuk', 'govuk-frontend.min.css', 'govuk'],
  ['node_modules/@ministryofjustice/frontend/moj', 'moj-frontend.min.css', 'moj'],
];

const fail = message => { console.error(message); process.exit(1); };

for (const [from, name, to] of sheets) {
  const css = readFileSync(join(from, name), 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?,\s*arial,\s*sans-serif/gi, font)
    .replaceAll(/"?GDS Transport"?/gi, font)
    .replaceAll('url(/assets/images/govuk-crest.svg)', 'none')
    .replaceAll('/assets/images/', 'images/')
    .replace(/\/\*# sourceMappingURL=.*?\*\//, '');
  if (/GDS Transport|\/assets\/|\.woff/i.test(css)) fail(`${name}: a font or asset reference is left that build-css.mjs does not know`);

  for (const [, image] of css.matchAll(/url\("?(images\/[^)"]+)"?\)/g)) {
    if (/crest|crown|logotype/.test(image)) fail(`${name}: names ${image}, which may be used on gov.uk domains only`);
    write(join(out, to, image), target => copyFileSync(join(from, 'assets', image), target));
  }
  write(join(out, to, basename(name)), target => {
    if (!existsSync(target) || readFileSync(target, 'utf8') !== css) writeFileSync(target, css);
  });
}

function write(target, how) {
  mkdirSync(dirname(target), { recursive: true });
  how(target);
}
