/** What is said of parts that are not there, in Traditional Chinese. */
import type { Messages } from '../en';

export const faults: Messages['faults'] = {
  missing: '這個網頁有一部分無法載入：網路或伺服器沒有回應。',
  again: '再試一次',
  reload: '重新載入網頁',
  noServer: '伺服器仍然沒有回應，所以網頁維持現狀。',
  broken: '網頁的這個部分出錯了，訓練不受影響。',
  file: '這個網頁是當成檔案打開的，而瀏覽器不讓檔案啟動訓練用的執行緒。它需要網頁伺服器，不必換瀏覽器：例如在它的資料夾裡執行「python3 -m http.server」，再打開 http://localhost:8000。',
  frame:
    '這個網頁所在的框架沒有給它自己的來源（「sandbox」少了「allow-same-origin」），瀏覽器因此不讓它啟動訓練用的執行緒。請在外層網頁加上「allow-same-origin」，或在新視窗打開這個網頁。',
  start: '這個網頁無法啟動。請重新載入；如果還是不行，請換個瀏覽器。',
};
