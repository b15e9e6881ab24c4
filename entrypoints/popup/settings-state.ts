/** The settings as they stand, for our own pages. */
import { useEffect, useState } from 'preact/hooks';
import { watchSettings } from '../../platform/settings';
import type { Settings } from '../../platform/settings-shape';
import { applyTextSize } from '../../platform/text-size';

/** Follows every change from `first` on; the page's text has the size that the reader chose. */
export function useSettings(first: Settings): Settings {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const life = new AbortController();
    watchSettings(life.signal, setSettings);
    return () => life.abort();
  }, []);
  useEffect(() => applyTextSize(document, settings), [settings]);
  return settings;
}
