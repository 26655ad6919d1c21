// No module, so that it runs before anything is painted.
(() => {
  const KEY = 'health-worker-theme';
  const NAMES = ['system', 'light', 'dark'];
  let name = localStorage.getItem(KEY) ?? 'system';

  function apply() {
    document.documentElement.dataset.theme = name;
  }

  apply();
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');

    function tell() {
      button.textContent = `◐ ${name}`;
      button.setAttribute('aria-label', `Theme: ${name}`);
    }

    tell();
    button.addEventListener('click', () => {
      name = NAMES[(NAMES.indexOf(name) + 1) % NAMES.length];
      localStorage.setItem(KEY, name);
      apply();
      tell();
      document.dispatchEvent(new Event('themechange'));
    });
  });
})();
