/** Traditional Chinese for drawing one's own data, and for tables. */
import type { TableReport } from '../../state/drawing';
import type { Doubt } from '../../state/table/dialect';
import type { Messages } from '../en';
import { integer, list, significant } from './format';

type Taken = Extract<TableReport, { kind: 'taken' }>;
type Refused = Extract<TableReport, { kind: 'refused' }>;

const short = (value: number) => significant(value, 6);

const refusals: Record<Refused['problem'], string> = {
  empty: '裡面什麼都沒有。',
  noNumbers: '裡面找不到任何一欄數字。',
  tooLarge: '檔案超過 50 MB，沒有讀取。',
  unreadable: '無法讀取這個檔案。',
  unreachable: '網頁讀取表格的部分無法載入，請再試一次。',
};

/** What a column is called: its name, or its place. */
const columnName = (place: number, name = '') => (name ? `「${name}」` : `第 ${integer(place)} 欄`);

const whole = (value: number | bigint) =>
  typeof value === 'bigint' ? integer(value) : significant(value, 15);

function taken({ table, rows, subtracted }: Taken): string[] {
  const { names, places, columns, leftOut, cut, dimensions } = table;
  const called = places.map((place, i) => columnName(place, names[i]));
  const which =
    columns > dimensions
      ? `${integer(columns)} 欄數字中的 ${dimensions} 欄`
      : `共 ${dimensions} 欄`;
  const isNamed = names.some(Boolean) || columns > dimensions;
  const sentences = [
    `讀入 ${integer(rows)} 列，${which}${isNamed ? `：${called.join('、')}` : ''}。`,
  ];
  if (cut) sentences.push('檔案裡還有更多，只讀入前 100,000 列。');
  if (leftOut.first) {
    const { line, text } = leftOut.first;
    sentences.push(
      `有 ${integer(leftOut.count)} 列不是數字，已略過；第一個是第 ${integer(line)} 行：「${text}」。`,
    );
  }
  subtracted.forEach((value, i) => {
    if (Number(value) === 0) return;
    sentences.push(`${called[i]}的數字只在最後幾位不同，所以都減去了 ${whole(value)}。`);
  });
  return sentences;
}

const doubts: Record<Doubt, string> = {
  separator: '各欄用什麼分隔',
  decimal: '小數點是哪個符號',
  header: '第一列是不是欄名',
  columns: '要用哪幾欄',
};

export const draw: Messages['draw'] = {
  tiles: { 1: '畫自己的一維資料', 2: '畫自己的二維資料' },
  title: '畫自己的資料',
  close: '關閉',
  sheet: '畫紙',
  sheets: { 1: '一維', 2: '二維' },
  tools: '工具',
  tool: { pen: '畫筆', spray: '噴槍', eraser: '橡皮擦' },
  size: '大小',
  undo: '復原',
  clear: '清除',
  use: '使用這些資料',
  cancel: '取消',
  hints: {
    1: '畫出密度的曲線。噴槍把它抬高，橡皮擦把它降到 0。',
    2: '畫點：畫筆畫出線，噴槍噴出一團點。',
  },
  canvas: { 1: '畫密度曲線的畫紙', 2: '畫平面上的點的畫紙' },
  keys: '方向鍵移動游標，按住 Shift 則移動較大一步。空白鍵或 Enter 在該處使用工具，Control Z 復原。',
  place: (x, y) => (y === null ? `x ${short(x)}` : `x ${short(x)}，y ${short(y)}`),
  total: (dimensions, points, isCurve) =>
    dimensions === 1 && isCurve ? '一條曲線' : `${integer(points)} 個點`,
  empty: '畫紙是空的。',
  fits: (amount) => `${amount}。這個網頁的連結放得下這些資料。`,
  tooLong: (amount) => `${amount}。資料太多，連結放不下：只留在這個網頁和存檔裡。`,
  csv: {
    title: '或使用別處的數字',
    hint: '一欄或兩欄，有沒有標題列都可以。也可以把檔案拖放到網頁上任何地方。',
    paste: '把數字貼在這裡',
    example: '170, 65\n182, 81\n…',
    read: '放到畫紙上',
    file: '開啟 CSV 檔…',
    reading: '讀取中…',
  },
  table: {
    title: '這個表格該怎麼讀？',
    open: (open) => `文字本身沒有說清楚${open.map((one) => doubts[one]).join('、')}。`,
    separator: '欄的分隔',
    separators: {
      ',': '逗號',
      ';': '分號',
      '\t': '定位字元',
      '|': '直線',
      ' ': '空格',
      '': '沒有：只有一欄',
    },
    decimal: '小數點',
    decimals: { '.': '句點（1.5）', ',': '逗號（1,5）' },
    header: '第一列是欄名',
    axes: { x: 'x 用', y: 'y 用' },
    column: (place, name) => `第 ${integer(place)} 欄${name && `：${name}`}`,
    none: '不用：一維資料',
    rows: '前幾列',
    noNumbers: '照這樣讀，沒有任何一欄是數字。',
    take: '放到畫紙上',
    again: '換一種方式讀…',
    back: '返回',
  },
  report: (report) => {
    if (report.kind === 'reading') {
      const percent = Math.floor(10 * report.share) * 10;
      return percent > 0 && percent < 100 ? `讀取中… ${percent} %` : '讀取中…';
    }
    return report.kind === 'refused' ? refusals[report.problem] : taken(report).join('');
  },
  card: {
    edit: '畫資料…',
    editHint: '修改畫的資料，或從檔案讀入數字',
    notInLink: '這個網頁的連結不含這些資料：資料太多了。',
    explanation: '這裡的密度是估計的：把你的每個點依「寬度」模糊化。',
    scaled: (axes) =>
      `網路看到的是縮放後的資料：${list(axes.map(({ name, low, high, half }) => `${name} 從 ${short(low)} 到 ${short(high)} 對應 −${half} 到 ${half}`))}。`,
  },
  bound: 'P_data 本身也是從你的點估計出來的。',
  distances: 'P_data 本身也是從你的點估計出來的；長度用縮放後的單位，也就是網路看到的單位。',
  exactness: 'P_data 與 P_G 皆為估計',
  exactnessByHand: 'P_data 為估計，P_G 精確',
};
