/* For browsers that cannot even read the page's own code: plain old script that says so instead of a white page. */
(() => {
  function check() {
    var root = document.getElementById('root');
    // The program takes the place of this element's first content, or says itself what is missing.
    if (!root) return;
    if (root.getElementsByTagName('noscript').length === 0) return;
    root.textContent =
      'This browser cannot run the playground: it does not understand its program, or could not load it. ' +
      'A current Chrome, Edge, Firefox or Safari can.';
  }
  // Modules run before the load event; a little later the page has long drawn something.
  window.addEventListener('load', () => {
    setTimeout(check, 1500);
  });
})();
