/** Simplified Chinese: the picture in words, for those who listen. */
import type { Messages } from '../en';

export const describe: Messages['describe'] = {
  fresh: '尚未训练。',
  training: (iteration) => `训练中，第 ${iteration} 次迭代。`,
  resting: (iteration) => `已暂停，第 ${iteration} 次迭代。`,
  losses: (discriminator, generator) => `D 的损失 ${discriminator}，G 的损失 ${generator} nat。`,
  divergence: (value) => `JS 散度 ${value} nat。`,
  modes: (covered, count) => `覆盖 ${count} 个峰中的 ${covered} 个。`,
};
