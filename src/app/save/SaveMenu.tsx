/** The items of the menu: the run as a file and back, its numbers, its picture. */
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { usePlayground } from '../../state/hooks';
import { mediaQuery } from '../../views/browser';
import { ClipItem } from './ClipItem';
import { download } from './download';
import { EarlierRuns } from './EarlierRuns';
import { measuresFile, nameOf, runFile, type SavedFile, weightsFile } from './files';
import { MenuItem } from './MenuItem';
import { OpenItem } from './OpenItem';
import { pngOf, svgTextOf } from './picture';
import styles from './save.module.css';
import { currentScene } from './scene';

/** Makes a file and hands it to the browser; says what came of it. */
function useSaving() {
  const { save } = useMessages();
  const [said, setSaid] = useState('');
  const keep = async (make: () => SavedFile | null | Promise<SavedFile | null>) => {
    try {
      const file = await make();
      if (file) download(file.name, file.content, file.type);
      setSaid(file ? save.saved(file.name) : save.nothing);
    } catch {
      setSaid(save.failed);
    }
  };
  return { said, setSaid, keep };
}

interface LightChoiceProps {
  readonly light: boolean;
  readonly onChange: (light: boolean) => void;
}

/** Pictures for paper and slides, where the page is dark. */
function LightChoice({ light, onChange }: LightChoiceProps) {
  const { save } = useMessages();
  if (!mediaQuery('(prefers-color-scheme: dark)')?.matches) return null;
  return (
    <li>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={light}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {save.light}
      </label>
    </li>
  );
}

export function SaveMenu() {
  const { save } = useMessages();
  const playground = usePlayground();
  const { said, setSaid, keep } = useSaving();
  const [light, setLight] = useState(false);
  const png = async () => {
    const scene = currentScene(light);
    return (
      scene && { name: nameOf(playground, 'png'), content: await pngOf(scene), type: 'image/png' }
    );
  };
  const svg = async () => {
    const scene = currentScene(light);
    const type = 'image/svg+xml';
    return scene && { name: nameOf(playground, 'svg'), content: await svgTextOf(scene), type };
  };
  const items = [
    { name: save.run, hint: save.runHint, make: () => runFile(playground) },
    { name: save.measures, hint: save.measuresHint, make: () => measuresFile(playground) },
    { name: save.weights, hint: save.weightsHint, make: () => weightsFile(playground) },
    { name: save.png, hint: save.pngHint, make: png },
    { name: save.svg, hint: save.svgHint, make: svg },
  ];
  return (
    <>
      <ul className={styles.items}>
        <li>
          <OpenItem />
          <EarlierRuns />
        </li>
        {items.map(({ name, hint, make }) => (
          <li key={name}>
            <MenuItem name={name} hint={hint} onClick={() => keep(make)} />
          </li>
        ))}
        <LightChoice light={light} onChange={setLight} />
        <li>
          <ClipItem say={setSaid} />
        </li>
      </ul>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
}
