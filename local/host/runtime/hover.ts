import { builtIn } from './built-in';

const pressed = 1;

/** `hover-class` while a finger rests on the component. */
export const hover = builtIn({
  properties: {
    hoverClass: { type: String, value: 'none' },
    hoverStopPropagation: Boolean,
    hoverStartTime: { type: Number, value: 50 },
    hoverStayTime: { type: Number, value: 400 },
  },
  lifetimes: {
    created() {
      const component = this;
      let timer: ReturnType<typeof setTimeout>;
      const turn = (on: boolean, after: number) => {
        clearTimeout(timer);
        const { hoverClass } = component.data;
        if (!hoverClass || hoverClass === 'none') return;
        timer = setTimeout(() => hoverClass.split(/\s+/).forEach((name: string) => component.toggleNodeClass(name, on, pressed)), after);
      };
      component.addListener('touchstart', () => turn(true, component.data.hoverStartTime));
      for (const type of ['touchend', 'touchcancel']) component.addListener(type, () => turn(false, component.data.hoverStayTime));
    },
  },
});
