/** What the page has besides our modules. */

/** Leaflet, loaded as a script; its own types know nothing of the panes we add. */
declare const L: any;

interface Window {
  geoviz: any;
  /** The country outlines, as `assets.py` writes them. */
  geovizOutlines: any;
}
