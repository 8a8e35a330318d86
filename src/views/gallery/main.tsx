/** The development page with every picture at fixed frames, light and dark, at the sizes it has on the page. */
import { createRoot } from 'react-dom/client';
import { distributionIds } from '../../config/distributions';
import { Thumbnail } from '../Thumbnail';
import { ChartGallery } from './charts';
import { galleryData } from './frames';
import styles from './gallery.module.css';
import { HandGallery } from './hand';
import { OverviewGallery } from './overview';
import { SpaceGallery } from './space';
import { StageGallery } from './stages';

const query = new URLSearchParams(location.search);
const width = Number(query.get('width') ?? 640);
const height = Number(query.get('height') ?? 520);
const only = query.get('only')?.split(',');

function Gallery({ scheme }: { readonly scheme: 'light' | 'dark' }) {
  return (
    <section className={styles.theme} style={{ colorScheme: scheme }} id={scheme}>
      <StageGallery {...{ scheme, width, height, only }} />
      <OverviewGallery {...{ scheme, width, height, only }} />
      <SpaceGallery {...{ scheme, width, height, only }} />
      <ChartGallery scheme={scheme} />
      <HandGallery scheme={scheme} />
      <div className={styles.thumbnails} id={`${scheme}-thumbnails`}>
        {distributionIds.map((id) => (
          <figure key={id}>
            <div style={{ width: 56, height: 44 }}>
              <Thumbnail data={galleryData(id)} label={id} />
            </div>
            <figcaption>{id}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

const root = document.getElementById('gallery');
if (root) {
  createRoot(root).render(
    <>
      <Gallery scheme="light" />
      <Gallery scheme="dark" />
    </>,
  );
}
