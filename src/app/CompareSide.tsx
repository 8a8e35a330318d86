/** One run of a comparison as what its children show and change. */
import { type ReactNode, useMemo } from 'react';
import { PlaygroundContext, usePart, usePlayground } from '../state/hooks';
import { rivalSide, type Side } from '../state/rival';

export function CompareSide(props: { readonly side: Side; readonly children: ReactNode }) {
  const playground = usePlayground();
  const rival = useMemo(() => rivalSide(playground), [playground]);
  return (
    <PlaygroundContext value={props.side === 'A' ? playground : rival}>
      {props.children}
    </PlaygroundContext>
  );
}

/** The run that the controls change: the only one, or the one chosen. */
export function ChosenSide({ children }: { readonly children: ReactNode }) {
  const side = usePart(({ rival, chosen }) => (rival ? chosen : 'A'));
  return <CompareSide side={side}>{children}</CompareSide>;
}
