/* For browsers that cannot even read the page's own code: plain old script that says so instead of a white page. */
(() => {
  /** The last is for all other languages. */
  var languages = [
    {
      lang: 'zh-Hant',
      read: /^zh-(hant|tw|hk|mo)/i,
      words:
        '這個瀏覽器無法執行 GAN 遊樂場：它看不懂這個網頁的程式，或是無法載入。請改用較新版的 Chrome、Edge、Firefox 或 Safari。',
    },
    {
      lang: 'zh-Hans',
      read: /^zh/i,
      words:
        '这个浏览器无法运行 GAN 游乐场：它看不懂这个网页的程序，或者无法加载。请改用较新版本的 Chrome、Edge、Firefox 或 Safari。',
    },
    {
      lang: 'en',
      read: /^/,
      words:
        'This browser cannot run the playground: it does not understand its program, or could not load it. ' +
        'A current Chrome, Edge, Firefox or Safari can.',
    },
  ];
  function say(root) {
    var language = languages.filter((each) => each.read.test(navigator.language || ''))[0];
    root.textContent = language.words;
    root.lang = language.lang;
  }
  function check() {
    var root = document.getElementById('root');
    // The program takes the place of this element's first content, or says itself what is missing.
    if (!root) return;
    if (root.getElementsByTagName('noscript').length === 0) return;
    say(root);
  }
  // Modules run before the load event; a little later the page has long drawn something.
  window.addEventListener('load', () => {
    setTimeout(check, 1500);
  });
})();
