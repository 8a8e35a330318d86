/** Full screen while presenting: leaving the one leaves the other. */
import { useEffect } from 'react';
import { usePlayground } from '../../state/hooks';
import { presenting } from './presenting';

export function useFullScreen(): void {
  const playground = usePlayground();
  useEffect(() => {
    const change = () => {
      if (!document.fullscreenElement) presenting.leave(playground);
    };
    document.addEventListener('fullscreenchange', change);
    return () => {
      document.removeEventListener('fullscreenchange', change);
      presenting.leaveFullScreen();
    };
  }, [playground]);
}
