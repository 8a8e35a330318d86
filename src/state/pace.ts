/** How fast a run is to train: the chosen speed, and what becomes of it where nothing is drawn. */
import { fullSpeed, type Speed, speeds } from '../config/speeds';
import type { View } from '../config/view';

/** Updates per second that stand for one update per frame where nothing is drawn. */
const framesPerSecond = 60;

/** `speed` for a hidden tab, where no frames set the pace. */
function unseen(speed: Speed): Speed {
  return speed.per === 'frame'
    ? { per: 'second', updates: framesPerSecond * speed.updates }
    : speed;
}

/** The speed to train at; null where a hidden tab is to rest. */
export function paceOf(view: View, visible: boolean): Speed | null {
  const speed = speeds[view.speed] ?? fullSpeed;
  if (visible) return speed;
  return view.hiddenTab === 'train' ? unseen(speed) : null;
}
