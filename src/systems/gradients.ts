/** Registers the derivatives of the tf.js operations that losses and networks are made of; the rest stay out of the bundle. */
import { type GradConfig, registerGradient } from '@tensorflow/tfjs-core';
import { addGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Add_grad';
import { batchMatMulGradConfig } from '@tensorflow/tfjs-core/dist/gradients/BatchMatMul_grad';
import { leakyReluGradConfig } from '@tensorflow/tfjs-core/dist/gradients/LeakyRelu_grad';
import { meanGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Mean_grad';
import { multiplyGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Multiply_grad';
import { negGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Neg_grad';
import { reluGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Relu_grad';
import { reshapeGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Reshape_grad';
import { softplusGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Softplus_grad';
import { sumGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Sum_grad';
import { tanhGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Tanh_grad';

const gradients: readonly GradConfig[] = [
  addGradConfig,
  batchMatMulGradConfig,
  leakyReluGradConfig,
  meanGradConfig,
  multiplyGradConfig,
  negGradConfig,
  reluGradConfig,
  reshapeGradConfig,
  softplusGradConfig,
  sumGradConfig,
  tanhGradConfig,
];

/** To be called before the first update; calling it again does no harm. */
export function registerGradients(): void {
  for (const gradient of gradients) registerGradient(gradient);
}
