/** The stage with the layers and the surface that the user has chosen, and P_G's handles where a hand has it. */
import { HandHandles } from '../controls/HandHandles';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { lazyPart } from '../views/lazyPart';
import { Stage } from '../views/Stage';
import { useLook, useShownFrames, useStageText } from './look';

const CodeHandles = lazyPart(() =>
  import('../controls/CodeHandles').then((loaded) => loaded.CodeHandles),
);

export function StagePicture() {
  const codes = usePart(({ view, experiment }) => view.codes && experiment.hand === null);
  const playground = usePlayground();
  const words = useMessages();
  const frames = useShownFrames();
  const data = usePart((state) => state.experiment.data);
  return (
    <>
      <Stage
        frames={frames}
        data={data}
        {...useLook()}
        text={useStageText()}
        label={words.stage.label(words.distributions[data.id])}
      />
      <HandHandles />
      {codes && <CodeHandles onClose={() => playground.look({ codes: false })} />}
    </>
  );
}
