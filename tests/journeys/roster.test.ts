import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Phone } from '../support/driver';
import { rosterFile, type Listed } from '../support/roster-import';
import { startStage, type Stage } from '../support/stage';

/** C.1, F3: staff import a roster with faults, mend it, and a second person lets it take effect. */
let stage: Stage;
let staff: Phone;
let folder: string;
beforeAll(async () => {
  stage = await startStage();
  folder = mkdtempSync(join(tmpdir(), 'roster-'));
});
afterAll(async () => {
  await staff?.close();
  await stage.stop();
  rmSync(folder, { recursive: true });
});

function file(name: string, members: Listed[]): string {
  const path = join(folder, name);
  writeFileSync(path, rosterFile(members));
  return path;
}

/** A quarter of the thousand members of 甲市, who have the even numbers: the others would leave. */
const members = Array.from({ length: 250 }, (_, at): Listed => ({ number: 2 * at + 2, city: '甲市' }));

test('staff find the roster in the admin tab and take the template with them', async () => {
  staff = await stage.phone({ as: 'demo-staff-city-a', path: '/pages/admin/index' });
  await staff.tap('会员名册');
  await staff.on('packages/roster/list/index');
  await staff.see('还没有导入过名册。');
  await staff.tap('下载模板');
  await staff.see('用其他应用打开');
  await staff.tap('关闭');
  await staff.screenshot('roster-list');
});

test('a file with faults is refused, and each fault says where it is', async () => {
  await staff.choose('选择名册文件', file('有问题.xlsx', [...members, { number: 2, city: '甲市' }, { number: 900, city: '丙市', phone: '123' }]));
  await staff.on('packages/roster/import/index');
  await staff.see('有问题需修改');
  await staff.see('第 252 行「证书编号」');
  await staff.see('与第 2 行的证书编号相同，请核对后保留一行');
  await staff.see('应为 11 位中国大陆手机号');
  await staff.screenshot('roster-refused');
  await staff.tap('放弃');
  await staff.tap('放弃', staff.dialog);
  await staff.see('已放弃');
});

test('the mended file is compared, and what would change can be looked through', async () => {
  await staff.back();
  await staff.choose('选择名册文件', file('名册.xlsx', members));
  await staff.see('待确认生效');
  await staff.see('将有较多会员退出，须第二人确认');
  await staff.screenshot('roster-ready');
  await staff.tap('转出注销');
  await staff.see(/状态：在册 → 转出/);
  await staff.screenshot('roster-differences');
  await staff.back();
});

test('with a reason it waits for a second person, of the association above if need be', async () => {
  await staff.tap('使名册生效');
  await staff.type('例如：2026 年度会员名册更新', '2026 年度会员名册');
  await staff.screenshot('roster-commit');
  await staff.tap('确定生效');
  await staff.see('待第二人确认');
  await staff.seeNo('确认生效');
});

test('the second person confirms, and the new roster is there at once', async () => {
  const route = await staff.route();
  const { id } = (await stage.world.database.find<{ _id: string; state: string }>('rosterImports', { state: 'confirming' })).map(({ _id }) => ({ id: _id }))[0]!;
  const second = await stage.phone({ as: 'demo-staff-province', device: '320', largeText: true, path: `/${route}?importId=${id}` });
  await second.see('待第二人确认');
  expect(await second.measure()).toMatchObject({ overflow: [], small: [], unnamed: [] });
  await second.screenshot('roster-confirming');
  await second.tap('确认生效');
  await second.tap('确认生效', second.dialog);
  await second.see('已生效');
  await second.screenshot('roster-done');
  await second.tap(/^转出注销/);
  await second.see(/状态：在册 → 转出/);
  await second.close();
  const { current } = (await stage.world.database.get<{ current: number }>('generations', 'roster'))!;
  expect(await stage.world.database.count('roster', { from: { $lte: current }, until: { $gt: current }, associationId: 'city-a', standing: 'active' })).toBe(250);
});
