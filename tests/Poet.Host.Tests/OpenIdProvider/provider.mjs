// A real OpenID provider for tests: node provider.mjs PORT REDIRECT_URI, with its keys (a JWKS with private keys) on the first line of standard input.
// Each further line says who signs in next: {"account":"alice","amr":["pwd","mfa"]}. It asks nobody anything; all else is as the library does it.
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const [port, redirect] = process.argv.slice(2);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const jwks = JSON.parse((await lines.next()).value);
let next = { account: 'nobody' };

const provider = new Provider(`http://127.0.0.1:${port}`, {
  jwks,
  clients: [{
    client_id: 'poet', client_secret: 'a-long-enough-secret-value-for-tests-only', redirect_uris: [redirect],
    grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'RS256',
  }],
  pkce: { required: () => true },
  claims: { openid: ['sub', 'amr', 'acr'], auth_time: null, iss: null },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/who/${interaction.uid}` },
  cookies: { keys: ['for-tests-only'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
});

provider.use(async (ctx, then) => {
  if (!ctx.path.startsWith('/who/')) return then();
  const asked = await provider.interactionDetails(ctx.req, ctx.res);
  const grant = new provider.Grant({ accountId: next.account, clientId: asked.params.client_id });
  grant.addOIDCScope('openid');
  await provider.interactionFinished(ctx.req, ctx.res, {
    login: { accountId: next.account, amr: next.amr, acr: next.acr, remember: false },
    consent: { grantId: await grant.save() },
  }, { mergeWithLastSubmission: false });
  ctx.respond = false;
});

provider.listen(port, '127.0.0.1', async () => {
  console.log('ready');
  for await (const line of lines) {
    next = JSON.parse(line);
    console.log('heard');
  }
  process.exit(0); // the test that began it has ended
});
