/* For browsers that cannot even read the page's own code, or may not run it where it is: plain old script that says so instead of a white page. */
(() => {
  /** The last is for all other languages. */
  var languages = [
    {
      lang: 'zh-Hant',
      read: /^zh-(hant|tw|hk|mo)/i,
      browser:
        '這個瀏覽器無法執行 GAN 遊樂場：它看不懂這個網頁的程式，或是無法載入。請改用較新版的 Chrome、Edge、Firefox 或 Safari。',
      file: '這個網頁是當成檔案打開的，而瀏覽器不讓檔案啟動訓練用的執行緒。它需要網頁伺服器，不必換瀏覽器：例如在它的資料夾裡執行「python3 -m http.server」，再打開 http://localhost:8000。',
      frame:
        '這個網頁所在的框架沒有給它自己的來源（「sandbox」少了「allow-same-origin」），瀏覽器因此不讓它啟動訓練用的執行緒。請在外層網頁加上「allow-same-origin」，或在新視窗打開這個網頁。',
    },
    {
      lang: 'zh-Hans',
      read: /^zh/i,
      browser:
        '这个浏览器无法运行 GAN 游乐场：它看不懂这个网页的程序，或者无法加载。请改用较新版本的 Chrome、Edge、Firefox 或 Safari。',
      file: '这个网页是当成文件打开的，而浏览器不让文件启动训练用的线程。它需要网页服务器，不必换浏览器：例如在它的文件夹里运行“python3 -m http.server”，再打开 http://localhost:8000。',
      frame:
        '这个网页所在的框架没有给它自己的来源（“sandbox”少了“allow-same-origin”），浏览器因此不让它启动训练用的线程。请在外层网页加上“allow-same-origin”，或在新窗口打开这个网页。',
    },
    {
      lang: 'en',
      read: /^/,
      browser:
        'This browser cannot run the playground: it does not understand its program, or could not load it. ' +
        'A current Chrome, Edge, Firefox or Safari can.',
      file: 'This page was opened as a file, and no browser lets a file start the threads that train. It needs a web server, not another browser: run “python3 -m http.server” in its folder, for instance, and open http://localhost:8000.',
      frame:
        'This page stands in a frame that gives it no origin of its own (“sandbox” without “allow-same-origin”), and there no browser lets it start the threads that train. The page around it has to add “allow-same-origin”; or open this page in a window of its own.',
    },
  ];
  /** What `src/app/support.ts` finds too, where it may be loaded. */
  var place = null;
  if (window.origin === 'null') place = location.protocol === 'file:' ? 'file' : 'frame';

  function say(root, reason) {
    var language = languages.filter((each) => each.read.test(navigator.language || ''))[0];
    root.textContent = language[reason];
    root.lang = language.lang;
  }
  function check() {
    var root = document.getElementById('root');
    // The program takes the place of this element's first content, or says itself what is missing.
    if (!root) return;
    if (root.getElementsByTagName('noscript').length === 0) return;
    say(root, place || 'browser');
  }
  // Modules run before the load event; a little later the page has long drawn something.
  window.addEventListener('load', () => {
    setTimeout(check, place ? 0 : 1500);
  });
})();
