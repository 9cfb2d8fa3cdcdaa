/** The components of WeChat's documentation, and the tags of WXML itself. */
export const builtInTags = new Set(
  `block import include slot template wxs
  cover-image cover-view match-media movable-area movable-view page-container root-portal scroll-view share-element swiper swiper-item view
  icon progress rich-text text
  button checkbox checkbox-group editor form input keyboard-accessory label picker picker-view picker-view-column radio radio-group slider switch textarea
  functional-page-navigator navigator
  animation-video audio camera channel-live channel-video image live-player live-pusher video voip-room
  map canvas web-view ad ad-custom official-account official-account-publish open-data store-home store-product aria-component
  navigation-bar page-meta
  grid-view list-builder list-view sticky-header sticky-section snapshot span selection draggable-sheet
  double-tap-gesture-handler force-press-gesture-handler horizontal-drag-gesture-handler long-press-gesture-handler
  pan-gesture-handler scale-gesture-handler tap-gesture-handler vertical-drag-gesture-handler`.split(/\s+/),
);
