import * as templates from '../../miniprogram/shared/templates';
import { sourcesOf } from '../house/sources';

const names = Object.keys(templates).filter((name) => name.endsWith('Template'));
const phone = sourcesOf('miniprogram/pages', 'miniprogram/packages', 'miniprogram/services');

test.each(names)('somewhere on the phone consent is asked for %s: WeChat pushes nothing without', (name) => {
  expect(phone.filter(({ text }) => text.includes(`askForPushes(${name})`) || text.includes(`= ${name})`)).map(({ file }) => file)).not.toEqual([]);
});
