import type { Declaration } from '../service';
import { associationHome } from '../sites';

/** 国际发展 (C 16, J 15). */
export const international: readonly Declaration[] = [
  {
    id: 'going-out', name: '“走出去”政策与经验', on: ['international'], because: 'C 16、J 15', for: ['firm'],
    about: '支持开展国际业务的政策措施和事务所的国际化经验。', state: 'linked', ways: [associationHome],
  },
  {
    id: 'foreign-experts', name: '涉外专家推荐', on: ['international'], because: 'C 16、J 15', for: ['practising', 'non-practising'],
    about: '推荐会员担任国内、国际专家委员会和国际组织的职务。', state: 'planned',
  },
  {
    id: 'foreign-training', name: '境外与涉外培训', on: ['international'], because: 'J 15', for: ['firm', 'practising', 'non-practising'],
    about: '涉外培训报名和遴选，涉外注册会计师培训基金。', state: 'planned',
  },
];
