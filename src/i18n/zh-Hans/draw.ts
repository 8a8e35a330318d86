/** Simplified Chinese for drawing one's own data, and for tables. */
import type { TableReport } from '../../state/drawing';
import type { Doubt } from '../../state/table/dialect';
import type { Messages } from '../en';
import { integer, list, significant } from './format';

type Taken = Extract<TableReport, { kind: 'taken' }>;
type Refused = Extract<TableReport, { kind: 'refused' }>;

const short = (value: number) => significant(value, 6);

const refusals: Record<Refused['problem'], string> = {
  empty: '里面什么也没有。',
  noNumbers: '里面没有找到数字列。',
  tooLarge: '文件超过 50 MB，没有读取。',
  unreadable: '无法读取这个文件。',
  unreachable: '网页读取表格的部分无法加载，请再试一次。',
};

/** What a column is called: its name, or its place. */
const columnName = (place: number, name = '') => (name ? `“${name}”` : `第 ${integer(place)} 列`);

const whole = (value: number | bigint) =>
  typeof value === 'bigint' ? integer(value) : significant(value, 15);

function taken({ table, rows, subtracted }: Taken): string[] {
  const { names, places, columns, leftOut, cut, dimensions } = table;
  const called = places.map((place, i) => columnName(place, names[i]));
  const which =
    columns > dimensions
      ? `${integer(columns)} 列数字中的 ${dimensions} 列`
      : `共 ${dimensions} 列`;
  const isNamed = names.some(Boolean) || columns > dimensions;
  const sentences = [
    `读入 ${integer(rows)} 行，${which}${isNamed ? `：${called.join('、')}` : ''}。`,
  ];
  if (cut) sentences.push('文件里还有更多，只读入前 100,000 行。');
  if (leftOut.first) {
    const { line, text } = leftOut.first;
    sentences.push(
      `有 ${integer(leftOut.count)} 行不是数字，已略去，其中第一处是第 ${integer(line)} 行：“${text}”。`,
    );
  }
  subtracted.forEach((value, i) => {
    if (Number(value) === 0) return;
    sentences.push(`${called[i]}的数字只在最后几位不同，所以都减去了 ${whole(value)}。`);
  });
  return sentences;
}

const doubts: Record<Doubt, string> = {
  separator: '各列用什么分隔',
  decimal: '小数点是哪个符号',
  header: '第一行是不是列名',
  columns: '要用哪几列',
};

export const draw: Messages['draw'] = {
  tiles: { 1: '画自己的一维数据', 2: '画自己的二维数据' },
  title: '画自己的数据',
  close: '关闭',
  sheet: '画纸',
  sheets: { 1: '一维', 2: '二维' },
  tools: '工具',
  tool: { pen: '画笔', spray: '喷枪', eraser: '橡皮' },
  size: '大小',
  undo: '撤销',
  clear: '清空',
  use: '使用这些数据',
  cancel: '取消',
  hints: {
    1: '画出密度曲线。喷枪把它抬高，橡皮把它降到 0。',
    2: '画点：画笔画出一条线，喷枪喷出一片点。',
  },
  canvas: { 1: '画密度曲线的画纸', 2: '在平面上画点的画纸' },
  keys: '方向键移动光标，按住 Shift 步子更大。空格或回车在光标处使用工具，Ctrl+Z 撤销。',
  place: (x, y) => (y === null ? `x ${short(x)}` : `x ${short(x)}，y ${short(y)}`),
  total: (dimensions, points, isCurve) =>
    dimensions === 1 && isCurve ? '一条曲线' : `${integer(points)} 个点`,
  empty: '画纸是空的。',
  fits: (amount) => `${amount}。网页链接会带上这些数据。`,
  tooLong: (amount) => `${amount}。数据太多，链接放不下：它们留在本页，也会存进保存的运行。`,
  csv: {
    title: '或者使用别处的数字',
    hint: '一列或两列，有没有表头都行。也可以把文件直接拖到页面上的任何地方。',
    paste: '在此粘贴数字',
    example: '170, 65\n182, 81\n…',
    read: '放到画纸上',
    file: '打开 CSV 文件…',
    reading: '正在读取……',
  },
  table: {
    title: '这个表格该怎么读？',
    open: (open) => `文本本身没有说清楚${open.map((one) => doubts[one]).join('、')}。`,
    separator: '列的分隔',
    separators: {
      ',': '逗号',
      ';': '分号',
      '\t': '制表符',
      '|': '竖线',
      ' ': '空格',
      '': '没有：只有一列',
    },
    decimal: '小数点',
    decimals: { '.': '句点（1.5）', ',': '逗号（1,5）' },
    header: '第一行是列名',
    axes: { x: 'x 用', y: 'y 用' },
    column: (place, name) => `第 ${integer(place)} 列${name && `：${name}`}`,
    none: '不用：一维数据',
    rows: '前几行',
    noNumbers: '照这样读，没有任何一列是数字。',
    take: '放到画纸上',
    again: '换一种方式读…',
    back: '返回',
  },
  report: (report) => {
    if (report.kind === 'reading') {
      const percent = Math.floor(10 * report.share) * 10;
      return percent > 0 && percent < 100 ? `读取中… ${percent} %` : '读取中…';
    }
    return report.kind === 'refused' ? refusals[report.problem] : taken(report).join('');
  },
  card: {
    edit: '画…',
    editHint: '修改图形，或者从文件读入数字',
    notInLink: '本页链接不含这些数据：数据太多。',
    explanation: '密度是估计出来的：把你的每个点按“分散度”晕开。',
    scaled: (axes) =>
      `网络看到的是缩放后的数据：${list(axes.map(({ name, low, high, half }) => `${name} 从 ${short(low)} 到 ${short(high)} 变为 −${half} 到 ${half}`))}。`,
  },
  bound: 'P_data 本身也是由你的点估计出来的。',
  distances: 'P_data 本身也是由你的点估计出来的；长度以网络所见的缩放后单位计。',
  exactness: 'P_data 和 P_G 都是估计',
  exactnessByHand: 'P_data 估计，P_G 精确',
};
