// Replaces the page's state every two seconds while the import works. Without script the page refreshes itself.
const stale = document.querySelector('[data-import-progress]');
const again = async () => {
  const page = await fetch(location.href, { headers: { accept: 'text/html' } });
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[data-import-progress]');
  if (!fresh) {
    location.reload();
    return;
  }
  stale.innerHTML = fresh.innerHTML;
  setTimeout(again, 2000);
};
if (stale) setTimeout(again, 1000);
