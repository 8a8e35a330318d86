/** Traditional Chinese: the picture in words, for those who listen. Short: it is said while one works. */
import type { Messages } from '../en';

export const describe: Messages['describe'] = {
  fresh: '尚未訓練。',
  training: (iteration) => `訓練中，第 ${iteration} 次迭代。`,
  resting: (iteration) => `暫停在第 ${iteration} 次迭代。`,
  losses: (discriminator, generator) =>
    `D 的損失 ${discriminator} nat，G 的損失 ${generator} nat。`,
  divergence: (value) => `JS divergence 是 ${value} nat。`,
  modes: (covered, count) => `${count} 個峰中涵蓋 ${covered} 個。`,
};
