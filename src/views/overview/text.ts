/** The words of the game's graph, handed in so that no picture knows a language. */
import type { LossId, Phase } from '../../config/experiment';
import type { ScoresText } from '../text';
import type { NodeId } from './lit';

export interface OverviewText {
  /** What a node is, and its symbol, a notation; empty where it has none. */
  readonly nodes: Readonly<Record<NodeId, { readonly name: string; readonly symbol: string }>>;
  /** Name of the button that opens the controls of a node. */
  controls(name: string): string;
  /** What solid and dashed arrows carry. */
  readonly values: string;
  readonly gradient: string;
  /** Notations of the axes: z, x. */
  readonly z: string;
  readonly x: string;
  readonly scores: ScoresText;
  readonly losses: {
    readonly names: Readonly<Record<Phase, string>>;
    /** Three decimals, nats. */
    value(nats: number): string;
    /** Notations, on one line or on two. */
    readonly discriminator: readonly [string, string];
    readonly generator: Readonly<Record<LossId, string>>;
  };
  /** Why z has no picture, and G none of a grid. */
  noPrior(dimensions: number): string;
  readonly noGrid: string;
}
