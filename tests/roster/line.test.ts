import { doubtsAbout, type Line } from '../../cloudfunctions/roster/line';

const registered = new Map([['示例会计师事务所', { city: '甲市', branches: [{ name: '乙市分所', city: '乙市' }] }]]);
const member: Line = { row: 2, certificateNumber: '990100000001', name: '示例会员一', phone: '12000000001', kind: 'practising', standing: 'active', associationId: 'city-a', city: '丁市', firmName: '示例会计师事务所', branchName: null };

test('a city where the firm has no office is doubted for whoever is a member, not for who has left', () => {
  expect(doubtsAbout([member], registered)).toMatchObject([{ row: 2, column: '所在市', kind: 'doubt', message: expect.stringContaining('“丁市”没有机构') }]);
  expect(doubtsAbout([{ ...member, standing: 'left' }, { ...member, standing: 'deregistered' }], registered)).toEqual([]);
});

test('neither is a firm that the register does not know, nor who works for none', () => {
  expect(doubtsAbout([{ ...member, firmName: '没有登记的事务所' }, { ...member, firmName: null }], registered)).toEqual([]);
});
