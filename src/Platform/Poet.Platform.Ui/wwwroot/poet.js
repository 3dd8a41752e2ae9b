// The pages work without this file; it adds the behaviour of the GOV.UK and MoJ components.
import { initAll } from './lib/govuk/govuk-frontend.min.js';

// both libraries start nothing without these classes; their own snippet is an inline script, which our content security policy forbids
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

if (document.querySelector('[data-module^="moj-"]')) {
  const moj = await import('./lib/moj/moj-frontend.min.js');
  moj.initAll();
}
