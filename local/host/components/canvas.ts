import { builtIn, hostElement } from '../runtime/built-in';
import { canvasNode } from './parts/canvas-node';

/** `type="2d"` is drawn on through its node, the older kind through wx.createCanvasContext. */
export const canvas = builtIn({
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  lifetimes: {
    created() {
      this.node = canvasNode(this);
      hostElement(this).append(this.node as Node);
    },
  },
});
