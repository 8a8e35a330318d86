/** The device that a run trains on. */
import type { BackendId, Implementation } from '../../config/backends';
import { integer } from './format';

export const device = {
  label: 'Device',
  names: { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } satisfies Record<BackendId, string>,
  /** Said beside the device's name where updates could be fused there and are not. */
  plain: 'plain',
  plainName: (device: string) => `${device}, plain`,
  /** What the implementation is, in a sentence. */
  implementations: {
    fused:
      'Fused: each update is written out by hand for this device, in a few large steps instead of many small ones.',
    plain:
      'Plain: each update runs as tf.js operations with automatic differentiation, which compute the same and take longer.',
  } satisfies Record<Implementation, string>,
  starting: 'starting…',
  rate: (value: number) => `${integer(value)} it/s`,
  idle: 'idle',
  title: (device: string, rate: string) => `Runs on ${device}, ${rate}`,
  choose: 'Run on',
  automatic: 'Whatever is fastest',
  renderer: (name: string) => `GPU: ${name}`,
  held: (used: string) =>
    `An engine stopped answering, so this visit stays with ${used} until you choose another device.`,
  wrong: (device: string) =>
    `${device} computed wrong numbers in a trial update, so it is not used here.`,
  wrongPinned: (device: string) =>
    `You asked for ${device}, but it computed wrong numbers in a trial update, so another device trains.`,
  pinMissed: (wanted: string, used: string) => `${wanted} is not available here; using ${used}.`,
  hiddenTab: 'Keep training while this tab is hidden',
};
