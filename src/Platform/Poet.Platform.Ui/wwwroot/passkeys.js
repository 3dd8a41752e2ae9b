// Passkeys (WebAuthn). Forms with data-passkey are hidden without this file, or where the browser has none.
const known = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON;

const ask = {
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

for (const form of known ? document.querySelectorAll('form[data-passkey]') : []) {
  const says = form.querySelector('[data-passkey-says]');
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    says.hidden = true;
    try {
      const answer = await fetch(form.dataset.passkeyOptions, { method: 'POST', body: new FormData(form) });
      if (!answer.ok) throw new Error(answer.status);
      const credential = await ask[form.dataset.passkey](await answer.json());
      form.querySelector('[name=Credential]').value = JSON.stringify(credential);
      form.submit(); // not requestSubmit: that would come back here
    } catch {
      says.textContent = 'Try again, or choose another way: no passkey was used';
      says.hidden = false;
    }
  });
}
