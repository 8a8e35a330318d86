/** Simplified Chinese: what is said of parts that are not there. */
import type { Messages } from '../en';

export const faults: Messages['faults'] = {
  missing: '这个网页有一部分无法加载：网络或服务器没有响应。',
  again: '再试一次',
  reload: '重新加载网页',
  noServer: '服务器仍然没有响应，所以网页保持原样。',
  broken: '网页的这个部分出错了，训练不受影响。',
  file: '这个网页是当成文件打开的，而浏览器不让文件启动训练用的线程。它需要网页服务器，不必换浏览器：例如在它的文件夹里运行“python3 -m http.server”，再打开 http://localhost:8000。',
  frame:
    '这个网页所在的框架没有给它自己的来源（“sandbox”少了“allow-same-origin”），浏览器因此不让它启动训练用的线程。请在外层网页加上“allow-same-origin”，或在新窗口打开这个网页。',
  start: '这个网页无法启动。请重新加载；如果还是不行，请换个浏览器。',
};
